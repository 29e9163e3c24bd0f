import { create } from 'zustand'
import { now } from '@/platform/clock'
import { NOBODY, currentOwner, useOwner } from '@/platform/cloud/owner'
import { newRequestId } from '@/platform/request-id'
import { draft as draftPlace } from '@/platform/store/draft'
import { readChange, type ChangeDraft } from './model/change'
import { beginDraft, freshened, readBooking, type BookingDraft } from './model/draft'
import type { Slot } from './model/kinds'

const bookingPlace = draftPlace<BookingDraft>({ name: 'booking', version: 1, parse: readBooking })
const changePlaces = {
  cancel: draftPlace<ChangeDraft>({ name: 'cancel', version: 1, parse: readChange }),
  move: draftPlace<ChangeDraft>({ name: 'move', version: 1, parse: readChange }),
}

/** The time somebody else was faster for, and the nearest free ones. */
export interface Taken {
  readonly wanted: Slot
  readonly alternatives: readonly Slot[]
}

interface BookingState {
  /** Whose form it is; null: it is closed, and its pages show it as it was until they are gone. */
  readonly owner: string | null
  readonly draft: BookingDraft
  readonly taken: Taken | null
}

/** The one booking being filled in; every page of the form shows this one. */
export const useBooking = create<BookingState>(() => ({
  owner: null,
  draft: beginDraft(''),
  taken: null,
}))

/** The draft of a person, or a new one whose requestId is kept at once: it must survive a kill in the next instant. */
function draftOf(owner: string): BookingDraft {
  const kept = bookingPlace.read(owner)
  if (kept) return freshened(kept, now())
  const first = beginDraft(newRequestId())
  bookingPlace.write(owner, first)
  return first
}

/** What was filled in before anybody entered on this phone becomes theirs. */
function adopt(owner: string): BookingDraft {
  const before = owner === NOBODY ? null : bookingPlace.read(NOBODY)
  if (before && !bookingPlace.read(owner)) bookingPlace.write(owner, before)
  if (before) bookingPlace.remove(NOBODY)
  return draftOf(owner)
}

/** Opens what this phone keeps for the person it acts for. Called when the form opens. */
export function openBooking(owner: string = currentOwner()): BookingDraft {
  const { owner: before, draft } = useBooking.getState()
  if (before === owner) return draft
  const opened = adopt(owner)
  useBooking.setState({ owner, draft: opened, taken: null })
  return opened
}

useOwner.subscribe(({ personId }) => {
  if (useBooking.getState().owner !== null) openBooking(personId)
})

/** Written before it is shown. Nothing is written to a form that is closed. */
export function saveBooking(next: BookingDraft): void {
  const { owner } = useBooking.getState()
  if (owner === null) return
  bookingPlace.write(owner, next)
  useBooking.setState({ draft: next })
}

export function patchBooking(part: Partial<Omit<BookingDraft, 'requestId'>>): void {
  saveBooking({ ...useBooking.getState().draft, ...part })
}

export const setTaken = (taken: Taken | null): void => useBooking.setState({ taken })

/** The booking is made, or given up: the next form mints its own requestId. */
export function closeBooking(): void {
  const { owner } = useBooking.getState()
  if (owner !== null) bookingPlace.remove(owner)
  useBooking.setState({ owner: null })
}

/** A cancel or a move in the making, by appointment. */
export const keptChange = (kind: 'cancel' | 'move'): ChangeDraft | null =>
  changePlaces[kind].read(currentOwner())

export const keepChange = (kind: 'cancel' | 'move', change: ChangeDraft): void =>
  changePlaces[kind].write(currentOwner(), change)

export const forgetChange = (kind: 'cancel' | 'move'): void => changePlaces[kind].remove(currentOwner())
