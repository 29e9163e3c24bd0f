import { appendFile } from 'node:fs/promises'
import { toIso } from '@/core/time'
import { maskPhone } from '../mask'

export interface TextMessage {
  /** The notice: a carrier that is given it twice may know it again. */
  readonly id: string
  readonly phone: string
  readonly text: string
  /** ms */
  readonly at: number
}

/**
 * The port of text messages (短信). `accepted`: a carrier took it over. `unavailable`: there is none, or it said no; then the
 * person is telephoned. A bureau with a contract puts its carrier here.
 */
export type SendText = (message: TextMessage) => Promise<'accepted' | 'unavailable'>

/** For trying: one line a message, the number masked, into the file named by SMS_LOG. */
function toFile(path: string): SendText {
  return async ({ phone, text, at }) => {
    await appendFile(path, `${toIso(at)} ${maskPhone(phone)} ${text}\n`, { mode: 0o600 })
    return 'accepted'
  }
}

/** What there is here: the file, or nobody. */
export const sendText: SendText = (message) => {
  const path = process.env['SMS_LOG']
  return path ? toFile(path)(message) : Promise.resolve('unavailable')
}
