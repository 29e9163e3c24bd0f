import type { Verdict } from '@/core/consultations/check'
import { callOpenapi } from '../openapi'

export interface Checked {
  readonly verdict: Verdict
  /** The label of WeChat's table; null where it said none. */
  readonly label: number | null
}

/** WeChat's scene 2: what one person writes to another (评论). */
const SCENE = 2
const VERSION = 2
const IMAGE = 2

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** What a check suggests; anything WeChat does not say is no answer. */
export function verdictOf(suggest: unknown): Verdict {
  return suggest === 'pass' || suggest === 'review' || suggest === 'risky' ? suggest : 'error'
}

/**
 * `security.msgSecCheck` v2 for the words of an account. Never throws: no answer in time, a refusal (the account was not
 * active for two hours, 61010) and an answer nobody understands are all `error`.
 */
export async function checkText(openid: string, content: string): Promise<Checked> {
  const args = { openid, scene: SCENE, version: VERSION, content }
  const answer = await callOpenapi('security.msgSecCheck', args)
  const result = answer.kind === 'answered' ? field(answer.data, 'result') : undefined
  const label = field(result, 'label')
  return { verdict: verdictOf(field(result, 'suggest')), label: typeof label === 'number' ? label : null }
}

/** Asks for the check of an image; its verdict comes later, under the answered id. Null: nobody took it on. */
export async function askImageCheck(openid: string, mediaUrl: string): Promise<string | null> {
  const args = { openid, scene: SCENE, version: VERSION, media_type: IMAGE, media_url: mediaUrl }
  const answer = await callOpenapi('security.mediaCheckAsync', args)
  const traceId = answer.kind === 'answered' ? field(answer.data, 'traceId') : undefined
  return typeof traceId === 'string' && traceId !== '' ? traceId : null
}
