import { create } from 'zustand'
import { PLACE, type Answer } from '@/core/eligibility/facts'
import { dayOf } from '@/core/time'
import { now } from '@/platform/clock'
import { NOBODY, currentOwner, useOwner } from '@/platform/cloud/owner'
import { draft as draftPlace } from '@/platform/store/draft'
import { DRAFT_VERSION, EMPTY, readDraft, withAnswer, withTyped, type CheckDraft } from './draft'
import { PEOPLE_KEPT, forgetResult } from './kept-result'
import { useLaw } from './law/law'
import { gistOfQuestion } from './sound'
import type { Typed } from './typed/typed'

/** Each person's own, kept apart while the phone acts for another; of so many people. */
const place = draftPlace<CheckDraft>({
  name: 'eligibility',
  version: DRAFT_VERSION,
  parse: readDraft,
  apart: PEOPLE_KEPT,
})

/** The self-check of the person this phone acts for. Every page of it shows this one. */
export const useCheckDraft = create<{ readonly owner: string; readonly draft: CheckDraft }>(() => ({
  owner: NOBODY,
  draft: EMPTY,
}))

/** What was answered before anybody entered on this phone becomes theirs. */
function adopt(owner: string): CheckDraft {
  const own = place.read(owner)
  if (own !== null || owner === NOBODY) return own ?? EMPTY
  const before = place.read(NOBODY)
  if (before === null) return EMPTY
  place.write(owner, before)
  place.remove(NOBODY)
  return before
}

/** Reads what the phone keeps for a person. Runs by itself when the phone comes to act for another. */
export function openCheck(owner: string = currentOwner()): void {
  useCheckDraft.setState({ owner, draft: adopt(owner) })
}

useOwner.subscribe(({ personId }) => openCheck(personId))
openCheck()

/** Written before it is shown: a kill in the next instant loses nothing. */
function change(next: CheckDraft): void {
  place.write(useCheckDraft.getState().owner, next)
  useCheckDraft.setState({ draft: next })
}

export const keepTyped = (id: string, typed: Typed): void =>
  change(withTyped(useCheckDraft.getState().draft, id, typed))

/** Keeps an answer together with what was asked, so that a law that asks otherwise later is noticed. */
export function keepAnswer(id: string, answer: Answer, typed: Typed): void {
  const { draft } = useCheckDraft.getState()
  const { library } = useLaw.getState()
  const gist = id === PLACE ? null : gistOfQuestion(library, draft.facts, dayOf(now()), id)
  change(withAnswer(draft, id, answer, typed, gist))
}

/** 先存下来: the answers stay on this phone, for 30 days at most. */
export const saveCheck = (): void => change({ ...useCheckDraft.getState().draft, savedAt: now() })

/** Starts again: everything answered so far is erased from this phone. */
export function eraseCheck(): void {
  place.remove(useCheckDraft.getState().owner)
  forgetResult()
  useCheckDraft.setState({ draft: EMPTY })
}
