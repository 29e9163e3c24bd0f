import templates from '@data/notices/subscribe-templates.json'
import { NOTICE_KINDS, type NoticeKind } from '@/core/notices/kinds'
import { MINUTE_MS } from '@/core/time'

/** One call of `subscribeMessage.send` as WeChat itself saw it; the judge believes only this. */
export interface Attempt {
  readonly notice: string
  readonly openid: string
  readonly kind: NoticeKind
  readonly at: number
  /** Whether WeChat took it over, against a consent or not. */
  readonly taken: boolean
  /** Whether it lit up on the phone. */
  readonly arrived: boolean
  /** Consents the person truly had left, before. */
  readonly consents: number
}

/** A messenger on its way: the phone's word of a tap, or a push. */
export type Messenger = { readonly due: number } & (
  | {
      readonly kind: 'tap'
      readonly openid: string
      readonly requestId: string
      readonly kinds: readonly NoticeKind[]
    }
  | { readonly kind: 'push'; readonly event: object }
)

export type Random = () => number

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const templateOf = (kind: NoticeKind) => templates[kind].templateId
const key = (openid: string, kind: NoticeKind) => `${openid} ${kind}`

/** WeChat and everybody's phone, with bad luck: requests and answers are lost, pushes are lost, late, doubled, out of order. */
export class FaultyWechat {
  readonly attempts: Attempt[] = []
  /** How often each truly agreed, and whether they ever closed the kind. */
  readonly given = new Map<string, number>()
  readonly shut = new Set<string>()
  private readonly left = new Map<string, number>()
  private readonly onTheWay: Messenger[] = []
  private numbers = 0
  /** Called when the cloud dies in the middle of a send, after WeChat took it. */
  onDeath: () => void = () => undefined

  constructor(
    private readonly random: Random,
    private readonly now: () => number,
  ) {}

  /** A tap: WeChat asks, the person agrees. Two messengers set out, each with its own luck. */
  agree(openid: string, kinds: readonly NoticeKind[]): void {
    for (const kind of kinds) {
      this.given.set(key(openid, kind), (this.given.get(key(openid, kind)) ?? 0) + 1)
      this.left.set(key(openid, kind), this.consentsOf(openid, kind) + 1)
    }
    const requestId = `tap-${String((this.numbers += 1)).padStart(8, '0')}`
    this.setOut({ kind: 'tap', openid, requestId, kinds, due: 0 })
    const List = kinds.map((kind) => ({ TemplateId: templateOf(kind), SubscribeStatusString: 'accept' }))
    this.push('subscribe_msg_popup_event', openid, List)
  }

  /** The person closes a kind: what they had agreed to is gone. */
  close(openid: string, kind: NoticeKind): void {
    this.left.set(key(openid, kind), 0)
    this.shut.add(key(openid, kind))
    const one = { TemplateId: templateOf(kind), SubscribeStatusString: 'reject' }
    this.push('subscribe_msg_change_event', openid, one)
  }

  /** Messengers that arrive by now, in any order. */
  arriving(): Messenger[] {
    const now = this.now()
    const here = this.onTheWay.filter(({ due }) => due <= now)
    const later = this.onTheWay.filter(({ due }) => due > now)
    this.onTheWay.splice(0, this.onTheWay.length, ...later)
    return here.sort(() => this.random() - 0.5)
  }

  private consentsOf(openid: string, kind: NoticeKind): number {
    return this.left.get(key(openid, kind)) ?? 0
  }

  send(args: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const { touser: openid, template_id: template, page } = args
    const kind = NOTICE_KINDS.find((one) => templateOf(one) === template)
    if (typeof openid !== 'string' || typeof page !== 'string' || !kind)
      throw new Error('a send nobody understands')
    const notice = new URLSearchParams(page.split('?')[1]).get('notice') ?? ''
    const luck = this.random()
    const lost = { errcode: -1, errmsg: 'system error' }
    if (luck < 0.05) return lost
    const seen = { notice, openid, kind, at: this.now(), consents: this.consentsOf(openid, kind) }
    const refuse = (errcode: number) => {
      this.attempts.push({ ...seen, taken: false, arrived: false })
      return { errcode, errmsg: 'refused' }
    }
    if (luck < 0.08) return refuse(47003)
    if (luck < 0.12) return refuse(45009)
    // A kind that was closed is refused; otherwise it is taken, also without a consent: then the judge sees it.
    if (seen.consents < 1 && this.shut.has(key(openid, kind))) return refuse(43101)
    return this.take(seen, lost)
  }

  private take(
    seen: Omit<Attempt, 'taken' | 'arrived'>,
    lost: Record<string, unknown>,
  ): Record<string, unknown> {
    const { openid, kind } = seen
    this.left.set(key(openid, kind), Math.max(0, seen.consents - 1))
    const arrived = this.random() < 0.85
    this.attempts.push({ ...seen, taken: true, arrived })
    const msgid = `18643237264${String((this.numbers += 1)).padStart(5, '0')}000`
    const code = arrived ? '0' : this.random() < 0.5 ? '43101' : '1'
    this.push('subscribe_msg_sent_event', openid, {
      TemplateId: templateOf(kind),
      MsgID: msgid,
      ErrorCode: code,
    })
    const luck = this.random()
    if (luck < 0.1) this.onDeath()
    if (luck < 0.2) return lost
    return { errcode: 0, errmsg: 'ok', ...(luck < 0.25 ? {} : { msgid: Number(msgid) }) }
  }

  private push(event: string, openid: string, List: unknown): void {
    const CreateTime = Math.floor(this.now() / 1000)
    const pushed = {
      ToUserName: 'gh',
      FromUserName: openid,
      CreateTime,
      MsgType: 'event',
      Event: event,
      List,
    }
    this.setOut({ kind: 'push', event: pushed, due: 0 })
  }

  /** Lost one time in six; otherwise at once, in some minutes, or hours late; one in four comes twice. */
  private setOut(messenger: Messenger): void {
    if (this.random() < 1 / 6) return
    const delay = () => {
      const luck = this.random()
      return luck < 0.5 ? 0 : luck * (luck < 0.9 ? 8 : 300) * MINUTE_MS
    }
    this.onTheWay.push({ ...messenger, due: this.now() + delay() })
    if (this.random() < 0.25) this.onTheWay.push({ ...messenger, due: this.now() + delay() })
  }
}
