import type { Entry } from '../../src/core/consultations/phone/entry'
import type { ClientEffect, ClientEvent } from '../../src/core/consultations/phone/events'
import { restore, save } from '../../src/core/consultations/phone/saved'
import type { Client } from '../../src/core/consultations/phone/state'
import { step } from '../../src/core/consultations/phone/step'
import { viewOf, type View } from '../../src/core/consultations/phone/view'
import type { Moment } from '../../src/core/consultations/phone/work'
import type { Party } from '../../src/core/consultations/room'

/** One program on one phone, as the play and the judge see it. */
export interface Phone {
  raise(event: ClientEvent, moment: Moment): readonly ClientEffect[]
  /** What would be written to the phone's storage now. */
  kept(): unknown
  /** What the person is shown of the server's entries, in the order shown. */
  shown(): readonly Entry[]
  view(now: number): View
  /** Messages not yet in place. */
  waiting(): number
  /** The requestIds of those refused for good. */
  refused(): readonly string[]
}

export type MakePhone = (kept: unknown, conversationId: string, side: Party) => Phone

/** The product's own engine, nothing added. */
export class EnginePhone implements Phone {
  protected client: Client

  constructor(kept: unknown, conversationId: string, side: Party) {
    this.client = restore(kept, conversationId, side)
  }

  raise(event: ClientEvent, moment: Moment): readonly ClientEffect[] {
    const { state, effects } = step(this.client, event, moment)
    this.client = state
    return effects
  }

  kept(): unknown {
    return save(this.client)
  }

  shown(): readonly Entry[] {
    return this.client.timeline.entries
  }

  view(now: number): View {
    return viewOf(this.client, now)
  }

  waiting(): number {
    return this.client.outbox.length
  }

  refused(): readonly string[] {
    return this.client.outbox.filter((p) => p.failed !== null).map((p) => p.requestId)
  }
}

export const enginePhone: MakePhone = (kept, conversationId, side) =>
  new EnginePhone(kept, conversationId, side)
