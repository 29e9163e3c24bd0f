import type { ClientEffect, ClientEvent } from '@/core/consultations/phone/events'
import type { Client } from '@/core/consultations/phone/state'
import { tryOnce } from '@/platform/cloud/call'
import { asCallError } from '@/platform/cloud/call-error'
import type { Picture } from '@/platform/phone/pictures'
import { uploadPicture } from '@/platform/phone/upload'

/** Effects the cloud answers; the engine repeats them by its own rules, so each goes out once. */
type CallEffect = Exclude<ClientEffect, { kind: 'persist' | 'wake' | 'tell' }>
type Effect<K extends CallEffect['kind']> = Extract<CallEffect, { kind: K }>

interface Line {
  readonly conversationId: string
  readonly state: Client
  readonly raise: (event: ClientEvent) => void
}

const codeOf = (thrown: unknown): string => asCallError(thrown).code

/** How to stop each upload that is under way. */
const uploads = new Map<string, () => void>()

/** Told in steps of this many hundredths: each step draws the bubble anew. */
const STEP = 0.05

function pictureOf({ requestId, path }: Effect<'upload'>, { outbox }: Client): Picture {
  const body = outbox.find((one) => one.requestId === requestId)?.body
  const size = body?.kind === 'image' ? { width: body.width, height: body.height } : { width: 0, height: 0 }
  return { path, name: `${requestId}.jpg`, ...size, bytes: 0 }
}

async function upload(effect: Effect<'upload'>, { state, raise }: Line): Promise<void> {
  const { requestId } = effect
  let told = 0
  const onProgress = (part: number) => {
    if (part - told < STEP) return
    told = part
    raise({ kind: 'uploadMoved', requestId, part })
  }
  const { done, cancel } = uploadPicture(pictureOf(effect, state), { onProgress })
  uploads.set(requestId, cancel)
  try {
    const fileId = await done
    if (fileId !== null) raise({ kind: 'uploaded', requestId, fileId })
  } catch (thrown) {
    raise({ kind: 'uploadFailed', requestId, code: codeOf(thrown) })
  } finally {
    uploads.delete(requestId)
  }
}

async function send(
  { requestId, after, body }: Effect<'send'>,
  { conversationId, raise }: Line,
): Promise<void> {
  try {
    const answer = await tryOnce('consultations.send', { requestId, conversationId, after, body })
    raise({ kind: 'sendAnswered', requestId, answer })
  } catch (thrown) {
    raise({ kind: 'sendFailed', requestId, code: codeOf(thrown) })
  }
}

async function recall(effect: Effect<'recall'>, { conversationId, raise }: Line): Promise<void> {
  const { requestId, target, after } = effect
  try {
    const answer = await tryOnce('consultations.recall', { requestId, conversationId, target, after })
    raise({ kind: 'recallAnswered', requestId, answer })
  } catch (thrown) {
    raise({ kind: 'recallFailed', requestId, code: codeOf(thrown) })
  }
}

async function pull(
  { n, after, before, limit }: Effect<'pull'>,
  { conversationId, raise }: Line,
): Promise<void> {
  const stretch = { ...(after === undefined ? {} : { after }), ...(before === undefined ? {} : { before }) }
  try {
    const answer = await tryOnce('consultations.pull', { conversationId, limit, ...stretch })
    raise({ kind: 'pullAnswered', n, answer })
  } catch (thrown) {
    raise({ kind: 'pullFailed', n, code: codeOf(thrown) })
  }
}

async function read({ seq }: Effect<'read'>, { conversationId, raise }: Line): Promise<void> {
  try {
    const answer = await tryOnce('consultations.read', { conversationId, seq })
    raise({ kind: 'readAnswered', read: answer.read })
  } catch (thrown) {
    raise({ kind: 'readFailed', code: codeOf(thrown) })
  }
}

/** Does one effect; its outcome comes back as one event. Never throws. */
export function callEffect(effect: CallEffect, line: Line): void {
  switch (effect.kind) {
    case 'upload':
      return void upload(effect, line)
    case 'cancelUpload':
      return uploads.get(effect.requestId)?.()
    case 'send':
      return void send(effect, line)
    case 'recall':
      return void recall(effect, line)
    case 'pull':
      return void pull(effect, line)
    case 'read':
      return void read(effect, line)
  }
}
