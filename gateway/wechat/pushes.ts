import type { Outcome } from '../functions/instance'
import type { KeptState, Push } from './state'

/** Messages and pushes kept to look at. */
export const MOST_KEPT = 100

/** What WeChat pushes to a function (消息推送), in its JSON form. */
export type PushEvent = Readonly<Record<string, unknown>> & { readonly Event: string }

export interface PushesOptions {
  readonly kept: KeptState
  /** Runs `events` as WeChat would: no person behind it. */
  readonly invoke: (event: PushEvent) => Promise<Outcome>
  /** ms since the epoch. */
  readonly now: () => number
  /** WeChat pushes a moment after, never within the call. */
  readonly later: (work: () => void) => void
}

const ACCOUNT = 'gh_000000000000'

/** Pushes events to `events` one after another, and keeps what became of each. A lost one is not pushed again. */
export class Pushes {
  private last: Promise<void> = Promise.resolve()

  constructor(private readonly options: PushesOptions) {}

  /** `fields`: what this kind of event has besides who and when. */
  send(event: string, openid: string, what: string, fields: Readonly<Record<string, unknown>>): void {
    const at = this.options.now()
    const seconds = Math.floor(at / 1000)
    const head = { ToUserName: ACCOUNT, FromUserName: openid, CreateTime: seconds, MsgType: 'event' }
    const pushed = { ...head, Event: event, ...fields }
    const moment = new Promise<void>((passed) => this.options.later(passed))
    const entry = { at, event, openid, what, outcome: null }
    this.last = Promise.all([this.last, moment]).then(() => this.push(pushed, entry))
  }

  /** Until everything pushed so far was taken or refused. */
  settled(): Promise<void> {
    return this.last
  }

  private async push(event: PushEvent, entry: Push): Promise<void> {
    const { kept, invoke } = this.options
    const outcome = await invoke(event).then(
      (done) => (done.ok ? done.json : done.reason),
      (error: unknown) => String(error),
    )
    kept.state.pushes = [{ ...entry, outcome: outcome.slice(0, 200) }, ...kept.state.pushes].slice(
      0,
      MOST_KEPT,
    )
    kept.save()
  }
}
