import { runCheck } from '@/core/eligibility/check'
import { dayOf } from '@/core/time'
import { now } from '@/platform/clock'
import { go, replace, returnTo } from '@/platform/screen/navigation'
import { nextStop, type Stop } from './flow'
import { useLaw } from './law/law'
import { useCheckDraft } from './store'

/** Where the answers kept now lead; null: no law can be read. */
export function stopNow(): Stop | null {
  const { draft } = useCheckDraft.getState()
  const check = runCheck(useLaw.getState().library, draft.facts, { date: dayOf(now()) })
  return check === null ? null : nextStop(check)
}

/**
 * On from a question. `editing`: it was opened by 修改, so the way leads straight back to the check page,
 * over the questions the change has opened.
 */
export function goOn(editing: boolean): void {
  const stop = stopNow()
  if (stop === null) return
  if (editing && stop.page === 'check') returnTo('eligibilityCheck')
  else if (editing && stop.page === 'question') replace('eligibilityQuestion', { q: stop.id, edit: '1' })
  else enter(stop, go)
}

/** Into the interview from the start page, which is not come back to. */
export function beginWalk(): void {
  const stop = stopNow()
  if (stop !== null) enter(stop, replace)
}

function enter(stop: Stop, how: typeof go): void {
  if (stop.page === 'check') how('eligibilityCheck')
  else how('eligibilityQuestion', { q: stop.id })
}

/** 上一题: the page before when it is that question, else in place of this one. */
export const goBefore = (id: string): void => returnTo('eligibilityQuestion', { q: id })
