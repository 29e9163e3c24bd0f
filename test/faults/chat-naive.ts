import type { Entry } from '../../src/core/consultations/phone/entry'
import type { ClientEffect, ClientEvent, SendBody } from '../../src/core/consultations/phone/events'
import type { Moment } from '../../src/core/consultations/phone/work'
import { EnginePhone, type MakePhone } from './chat-phone'

/** (a) A fresh id at each retry: an answer that got lost makes the message stand there twice. */
class FreshIdPhone extends EnginePhone {
  private tries = 0
  private readonly firstIds = new Map<string, string>()

  override raise(event: ClientEvent, moment: Moment): readonly ClientEffect[] {
    const own =
      event.kind === 'sendAnswered' || event.kind === 'sendFailed'
        ? { ...event, requestId: this.firstIds.get(event.requestId) ?? event.requestId }
        : event
    return super.raise(own, moment).map((effect) => {
      if (effect.kind !== 'send') return effect
      const requestId = `${effect.requestId}-${(this.tries += 1)}`
      this.firstIds.set(requestId, effect.requestId)
      return { ...effect, requestId }
    })
  }
}

/** (b) Shows what arrives when it arrives. */
class AtOncePhone extends EnginePhone {
  private arrived: readonly Entry[] = []

  override raise(event: ClientEvent, moment: Moment): readonly ClientEffect[] {
    const came = 'answer' in event ? [...event.answer.entries, ...event.answer.changed] : []
    const newer = new Map(came.map((entry) => [entry.seq, entry]))
    const kept = this.arrived.map((entry) => newer.get(entry.seq) ?? entry)
    kept.forEach(({ seq }) => newer.delete(seq))
    if (came.length > 0) this.arrived = [...kept, ...newer.values()]
    return super.raise(event, moment)
  }

  override shown(): readonly Entry[] {
    return this.arrived
  }
}

/** (c) Sends each message when it is written, whatever is still on its way. */
class EagerPhone extends EnginePhone {
  private readonly inTheAir = new Set<string>()

  override raise(event: ClientEvent, moment: Moment): readonly ClientEffect[] {
    if (event.kind === 'sendAnswered' || event.kind === 'sendFailed') this.inTheAir.delete(event.requestId)
    const effects = super.raise(event, moment).filter((effect) => effect.kind !== 'send')
    return [...effects, ...this.client.outbox.flatMap((pending) => this.sendOf(pending))]
  }

  private sendOf({ requestId, body, seq }: (typeof this.client.outbox)[number]): ClientEffect[] {
    const ready: SendBody | null =
      body.kind === 'text' ? body : body.fileId === null ? null : { ...body, fileId: body.fileId }
    if (ready === null || seq !== null || this.inTheAir.has(requestId)) return []
    this.inTheAir.add(requestId)
    return [{ kind: 'send', requestId, after: this.client.timeline.version, body: ready }]
  }
}

/** (d) Messages on their way live in memory only. */
class ForgetfulPhone extends EnginePhone {
  override kept(): unknown {
    return { ...Object(super.kept()), outbox: [] }
  }
}

/** (e) Taking back hides the message here, and tells nobody. */
class HidingPhone extends EnginePhone {
  private readonly hidden = new Set<number>()

  override raise(event: ClientEvent, moment: Moment): readonly ClientEffect[] {
    if (event.kind !== 'recall') return super.raise(event, moment)
    this.hidden.add(event.target)
    return []
  }

  override shown(): readonly Entry[] {
    return super
      .shown()
      .map((entry) =>
        this.hidden.has(entry.seq) ? { ...entry, state: 'RECALLED', text: null, image: null } : entry,
      )
  }
}

const made =
  (Kind: typeof EnginePhone): MakePhone =>
  (kept, conversationId, side) =>
    new Kind(kept, conversationId, side)

/** Programs somebody might have written. Each breaks one promise; the judge that clears the engine must name it. */
export const NAIVE = {
  freshId: made(FreshIdPhone),
  atOnce: made(AtOncePhone),
  eager: made(EagerPhone),
  forgetful: made(ForgetfulPhone),
  hiding: made(HidingPhone),
}
