import type { ClientEffect, ClientEvent } from '@/core/consultations/phone/events'
import type { RoomView } from '@/core/consultations/phone/entry'
import { restore, save } from '@/core/consultations/phone/saved'
import type { Client } from '@/core/consultations/phone/state'
import { step } from '@/core/consultations/phone/step'
import type { Party } from '@/core/consultations/room'
import { now } from '@/platform/clock'
import { currentOwner } from '@/platform/cloud/owner'
import { shelf } from '@/platform/store/shelf'
import { keepUnsent } from '@/platform/store/unsent'
import { callEffect } from './effects'

const VERSION = 1

/** What the engine kept of one conversation, per person; only the engine reads it. */
const placeOf = (conversationId: string) =>
  shelf<object>({
    name: `room.${conversationId}`,
    version: VERSION,
    parse: (value, version) =>
      version === VERSION && typeof value === 'object' && value !== null ? value : null,
  })

export interface Driver {
  state(): Client
  raise(event: ClientEvent): void
  /** No timer runs and nothing is told any more; what is in the air ends by itself and is kept. */
  close(): void
}

export interface DriverOptions {
  readonly conversationId: string
  readonly side: Party
  readonly onChange: () => void
  /** Something the person asked for was refused, with this code. */
  readonly onTell: (about: 'recall' | 'write', code: string) => void
}

/**
 * Carries events into the engine and its effects out. What belongs to a person is written under them for good: it is not
 * written any more once the phone acts for somebody else, for it was erased then.
 */
export function openDriver({ conversationId, side, onChange, onTell }: DriverOptions): Driver {
  const owner = currentOwner()
  const place = placeOf(conversationId)
  let state = restore(place.read(owner), conversationId, side)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOpen = true
  /** A timer may come early, and the corrected clock may step back meanwhile: the moment named is waited for. */
  const wake = (at: number) => {
    clearTimeout(timer)
    const come = () => (now() < at ? wake(at) : raise({ kind: 'tick' }))
    if (isOpen) timer = setTimeout(come, Math.max(0, Math.ceil(at - now())))
  }
  const persist = () => {
    if (currentOwner() !== owner) return
    place.write(owner, save(state))
    keepUnsent(owner, { conversationId, count: state.outbox.length, as: side })
  }
  const perform = (effect: ClientEffect) => {
    if (effect.kind === 'persist') persist()
    else if (effect.kind === 'wake') wake(effect.at)
    else if (effect.kind === 'tell') onTell(effect.about, effect.code)
    else callEffect(effect, { conversationId, state, raise })
  }
  const raise = (event: ClientEvent) => {
    const stepped = step(state, event, { now: now(), random: Math.random() })
    state = stepped.state
    stepped.effects.forEach(perform)
    if (isOpen) onChange()
  }
  const close = () => {
    isOpen = false
    clearTimeout(timer)
  }
  return { state: () => state, raise, close }
}

/** The conversation that was opened last, and when. */
let opened = { conversationId: '', at: 0 }
const FRESH_MS = 10_000

/** Whether what is kept of it came with the answer that opened it, a moment ago. True once: after that, others may have written. */
export function takeFresh(conversationId: string): boolean {
  const isFresh = opened.conversationId === conversationId && now() < opened.at + FRESH_MS
  if (isFresh) opened = { conversationId: '', at: 0 }
  return isFresh
}

/** Keeps a conversation that was just opened, so that its page shows it without asking. */
export function keepRoom(room: RoomView): void {
  const { conversationId } = room.conversation
  opened = { conversationId, at: now() }
  const driver = openDriver({
    conversationId,
    side: 'person',
    onChange: () => undefined,
    onTell: () => undefined,
  })
  driver.raise({ kind: 'pullAnswered', n: 0, answer: room })
  driver.close()
}
