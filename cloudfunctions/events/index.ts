import { performance } from 'node:perf_hooks'
import { safeParse, type GenericSchema, type InferOutput } from 'valibot'
import { now } from '@kit/clock'
import { context } from '@kit/cloud'
import { applyMediaVerdict } from '@kit/consultations/content-verdict'
import { log } from '@kit/log'
import { changeEvent, flat, mediaEvent, popupEvent, sentEvent } from './shapes'
import { onChange, onPopup, onSent } from './subscriptions'

/** Checks an event's shape and does what it says; false for one of another shape, which changes nothing. */
type Hear = (event: unknown, now: number) => Promise<boolean>

function hear<S extends GenericSchema>(
  shape: S,
  act: (event: InferOutput<S>, now: number) => Promise<unknown>,
): Hear {
  return async (event, at) => {
    const parsed = safeParse(shape, event)
    if (!parsed.success) return false
    await act(parsed.output, at)
    return true
  }
}

/** A map, so that only these names are events. */
const EVENTS: ReadonlyMap<string, Hear> = new Map([
  ['subscribe_msg_popup_event', hear(popupEvent, onPopup)],
  ['subscribe_msg_change_event', hear(changeEvent, onChange)],
  ['subscribe_msg_sent_event', hear(sentEvent, onSent)],
  [
    'wxa_media_check',
    hear(mediaEvent, ({ trace_id, result }) => applyMediaVerdict(trace_id, result.suggest, result.label)),
  ],
])

/** What the platform names as the source of a push; a phone, a timer, the web or another function names another. */
const SOURCES: readonly (string | null)[] = [null, 'wx_push', 'wx_unknown']

/**
 * The cloud function `events`: started by WeChat's message push only. Answers `success`, also to what it does not know, so
 * that WeChat does not push it again. Throws when the work failed: then WeChat does.
 */
export async function main(event: unknown): Promise<'success' | { refused: true }> {
  if (!SOURCES.includes(context().source)) return { refused: true }
  const started = performance.now()
  const at = now()
  const told = flat(event)
  const name = told?.['Event']
  const heard = typeof name === 'string' ? EVENTS.get(name) : undefined
  const code = heard ? ((await heard(told, at)) ? 'OK' : 'BAD_SHAPE') : 'IGNORED'
  const ms = Math.round(performance.now() - started)
  log({ action: `events.${heard ? name : 'unknown'}`, code, ms, requests: 0, traceId: `event@${at}` })
  return 'success'
}
