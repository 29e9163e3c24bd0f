import type { ClientEffect, ClientEvent } from '../../src/core/consultations/phone/events'
import type { ChatJudge } from './chat-judge'
import type { Line } from './chat-network'
import type { MakePhone, Phone } from './chat-phone'
import type { Account, ChatServer, Outcome } from './chat-server'
import type { World } from './chat-time'

/** What one room is made of. */
export interface Scene {
  readonly world: World
  readonly line: Line
  readonly server: ChatServer
  readonly judge: ChatJudge
  readonly count: Counts
  readonly conversationId: string
  /** Accounts the server refuses for a while. */
  readonly refusing: Set<string>
  /** Called when the server may have something new for everybody. */
  readonly news: (from: Device) => void
}

export interface Counts {
  written: number
  sends: number
  pulls: number
  reads: number
  kills: number
  recalls: number
  events: number
}

/** A phone in somebody's hand: its program, what is in its storage, its network. */
export class Device {
  online = true
  /** Dies after so many effects of its next event; null: lives. */
  dying: number | null = null
  private phone: Phone | null = null
  private kept: string | null = null
  private unread: unknown = null
  /** Answers to a life before this one are heard by nobody. */
  private life = 0
  private wake = 0
  private writing: { readonly requestId: string; readonly content: string } | null = null

  constructor(
    readonly name: string,
    readonly account: Account,
    private readonly make: MakePhone,
    private readonly scene: Scene,
  ) {}

  get program(): Phone | null {
    return this.phone
  }

  open(): void {
    this.phone = this.make(this.storage(), this.scene.conversationId, this.account.side)
    if (!this.online) this.raise({ kind: 'offline' })
    this.raise({ kind: 'shown' })
  }

  /** What is read back went through the storage as text. */
  private storage(): unknown {
    if (this.unread !== null) this.kept = JSON.stringify(this.unread)
    this.unread = null
    return this.kept === null ? null : JSON.parse(this.kept)
  }

  kill(): void {
    this.scene.count.kills += 1
    this.life += 1
    this.phone = null
    this.dying = null
    this.writing = null
  }

  write(requestId: string, content: string, isPicture: boolean): void {
    this.writing = { requestId, content }
    this.raise(
      isPicture
        ? { kind: 'wrotePicture', requestId, path: content, width: 4, height: 3 }
        : { kind: 'wroteText', requestId, text: content },
    )
    if (this.phone !== null) this.taken()
    this.writing = null
  }

  /** The person sees their message: it is written once the phone has it safe, or they have reason to believe so. */
  private taken(): void {
    if (this.writing === null) return
    this.scene.count.written += 1
    this.scene.judge.wrote(this.name, this.writing.requestId, this.writing.content)
    this.writing = null
  }

  raise(event: ClientEvent): void {
    const { phone } = this
    if (phone === null) return
    const { world, judge, count } = this.scene
    count.events += 1
    const before = phone.shown()
    const effects = phone.raise(event, { now: world.now, random: world.random() })
    const after = phone.shown()
    if (after !== before) judge.shown(this.name, after)
    phone.refused().forEach((requestId) => judge.refused(requestId))
    for (const effect of effects) {
      if (this.dying !== null && (this.dying -= 1) < 0) return this.kill()
      this.perform(effect, phone)
    }
  }

  private perform(effect: ClientEffect, phone: Phone): void {
    switch (effect.kind) {
      case 'persist':
        return this.persist(phone)
      case 'wake':
        return this.sleepUntil(effect.at)
      case 'send':
        return this.send(effect)
      case 'upload':
        return this.upload(effect)
      case 'recall':
        return this.recall(effect)
      case 'pull':
        return this.pull(effect)
      case 'read':
        return this.read(effect.seq)
      case 'tell':
        return this.told(effect.about)
    }
  }

  /** Fifty wait already: the words stay in the field, and the person knows. */
  private told(about: 'recall' | 'write'): void {
    if (about === 'write') this.writing = null
  }

  private persist(phone: Phone): void {
    this.unread = phone.kept()
    this.taken()
  }

  private sleepUntil(at: number): void {
    const { world } = this.scene
    const [life, wake] = [this.life, (this.wake += 1)]
    world.after(Math.max(0, at - world.now), () => {
      if (life === this.life && wake === this.wake) this.raise({ kind: 'tick' })
    })
  }

  /** Calls as this life: whatever comes back after a kill falls on deaf ears. */
  private call<T>(
    ask: () => Outcome<T>,
    got: (answer: T) => ClientEvent,
    lost: (code: string) => ClientEvent,
  ): void {
    const { life } = this
    const hear = (event: ClientEvent) => {
      if (life === this.life) this.raise(event)
    }
    this.scene.line.call(
      () => this.online,
      ask,
      (answer) => hear(got(answer)),
      (code) => hear(lost(code)),
    )
  }

  private send({ requestId, after, body }: Extract<ClientEffect, { kind: 'send' }>): void {
    const { server, judge, count, world, news, refusing } = this.scene
    count.sends += 1
    this.call(
      () => {
        if (refusing.has(this.account.id)) return { ok: false, code: 'FORBIDDEN' }
        const outcome = server.send(this.account, { requestId, after, body }, world.now)
        if (outcome.ok) judge.served(outcome.answer)
        news(this)
        return outcome
      },
      (answer) => ({ kind: 'sendAnswered', requestId, answer }),
      (code) => ({ kind: 'sendFailed', requestId, code }),
    )
  }

  private upload({ requestId, path }: Extract<ClientEffect, { kind: 'upload' }>): void {
    this.call(
      () => ({ ok: true, answer: path }),
      (fileId) => ({ kind: 'uploaded', requestId, fileId }),
      (code) => ({ kind: 'uploadFailed', requestId, code }),
    )
  }

  private recall({ requestId, target, after }: Extract<ClientEffect, { kind: 'recall' }>): void {
    const { server, judge, world, news } = this.scene
    this.call(
      () => {
        const outcome = server.recall(this.account, { requestId, target, after }, world.now)
        if (outcome.ok) judge.served(outcome.answer)
        news(this)
        return outcome
      },
      (answer) => ({ kind: 'recallAnswered', requestId, answer }),
      (code) => ({ kind: 'recallFailed', requestId, code }),
    )
  }

  private pull({ n, after, before, limit }: Extract<ClientEffect, { kind: 'pull' }>): void {
    const { server, judge, count } = this.scene
    count.pulls += 1
    const asked = {
      limit,
      ...(after === undefined ? {} : { after }),
      ...(before === undefined ? {} : { before }),
    }
    this.call(
      () => {
        const outcome = server.pull(this.account, asked)
        if (outcome.ok) judge.served(outcome.answer)
        return outcome
      },
      (answer) => ({ kind: 'pullAnswered', n, answer }),
      (code) => ({ kind: 'pullFailed', n, code }),
    )
  }

  private read(seq: number): void {
    const { server, judge, count } = this.scene
    count.reads += 1
    judge.read(this.name, seq)
    this.call(
      () => {
        const before = server.marks[this.account.side]
        const outcome = server.read(this.account, seq)
        judge.marked(before, server.marks[this.account.side])
        return outcome
      },
      (read) => ({ kind: 'readAnswered', read }),
      (code) => ({ kind: 'readFailed', code }),
    )
  }
}
