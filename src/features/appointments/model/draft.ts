import { MATTER_CODES, NEED_CODES, type Matter, type Need } from '@/core/appointments/matters'
import type { Slot } from './kinds'
import { isRecord, manyOf, numberOf, oneOf, readSlot, textOf } from './read'
import { STEPS, type Step } from './step-names'

/** One booking being filled in. Kept on the phone from the first tap until the ticket is there. */
export interface BookingDraft {
  /** Minted once, when the form opens: holds, extends and confirms the same seat, before and after a kill. */
  readonly requestId: string
  readonly personId: string | null
  readonly areaCode: string | null
  readonly matter: Matter | null
  /** The time that is held, and until when (ms, the server's time). */
  readonly slot: Slot | null
  readonly heldUntil: number | null
  /** Agreed to be told and called; it goes to the cloud with name and phone. */
  readonly agreed: boolean
  readonly name: string
  readonly phone: string
  readonly needs: readonly Need[]
  readonly note: string
  /** The questions asked of this person. */
  readonly path: readonly Step[]
  /** The question one had come to; after a kill it is opened again. */
  readonly reached: Step
  /** Confirmed, and the answer has not come: the first thing to do is to ask what became of it. */
  readonly sent: boolean
}

export function beginDraft(requestId: string): BookingDraft {
  return {
    requestId,
    personId: null,
    areaCode: null,
    matter: null,
    slot: null,
    heldUntil: null,
    agreed: false,
    name: '',
    phone: '',
    needs: [],
    note: '',
    path: [],
    reached: 'who',
    sent: false,
  }
}

/** Reads what was kept, also by an older program; null when it cannot be used. */
export function readBooking(value: unknown): BookingDraft | null {
  if (!isRecord(value)) return null
  const requestId = textOf(value, 'requestId')
  if (!requestId) return null
  const slot = readSlot(value['slot'])
  return {
    requestId,
    personId: textOf(value, 'personId'),
    areaCode: textOf(value, 'areaCode'),
    matter: oneOf(MATTER_CODES, value['matter']),
    slot,
    heldUntil: slot && numberOf(value, 'heldUntil'),
    agreed: value['agreed'] === true,
    name: textOf(value, 'name') ?? '',
    phone: textOf(value, 'phone') ?? '',
    needs: manyOf(NEED_CODES, value['needs']),
    note: textOf(value, 'note') ?? '',
    path: manyOf(STEPS, value['path']),
    reached: oneOf(STEPS, value['reached']) ?? 'who',
    sent: value['sent'] === true,
  }
}

/** Another person: what was said about the one before goes, and so does the time, which is held for one person. */
export function forPerson(draft: BookingDraft, personId: string): BookingDraft {
  if (draft.personId === personId) return draft
  const { requestId, matter, areaCode } = draft
  return { ...beginDraft(requestId), matter, areaCode, personId }
}

/** Another place has other days. */
export function inArea(draft: BookingDraft, areaCode: string): BookingDraft {
  return draft.areaCode === areaCode ? draft : { ...withoutSlot(draft), areaCode }
}

export const withSlot = (draft: BookingDraft, slot: Slot, heldUntil: number): BookingDraft => ({
  ...draft,
  slot,
  heldUntil,
})

export const withoutSlot = (draft: BookingDraft): BookingDraft => ({ ...draft, slot: null, heldUntil: null })

/** A draft whose time has begun is only good for its answers. */
export function freshened(draft: BookingDraft, now: number): BookingDraft {
  return draft.slot && Date.parse(draft.slot.start) <= now && !draft.sent ? withoutSlot(draft) : draft
}

export const isSameSlot = (a: Slot | null, b: Slot): boolean =>
  a !== null && a.adviserId === b.adviserId && a.date === b.date && a.cell === b.cell
