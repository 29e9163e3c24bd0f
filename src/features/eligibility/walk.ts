import { runCheck } from '@/core/eligibility/check'
import { dayOf } from '@/core/time'
import { now } from '@/platform/clock'
import { go, replace, returnTo } from '@/platform/screen/navigation'
import { nextStop, type Stop } from './flow'
import { useLaw } from './law/law'
import { soundFacts } from './sound'
import { useCheckDraft } from './store'

/** Where the answers kept now lead; null: no law can be read. */
export function stopNow(): Stop | null {
  const { draft } = useCheckDraft.getState()
  const { library } = useLaw.getState()
  const date = dayOf(now())
  const check = runCheck(library, soundFacts(library, draft, date).facts, { date })
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

/** Back from an item to its list. */
export const goToList = (id: string): void => returnTo('eligibilityQuestion', { q: id })

/** To the page of an item; one after the last is a new one. */
export const goToItem = (id: string, at: number, edit?: { readonly field?: string }): void =>
  go('eligibilityItem', itemParams(id, at, edit))

/** The next new item in place of the one that is done. */
export const replaceItem = (id: string, at: number): void => replace('eligibilityItem', itemParams(id, at))

const itemParams = (id: string, at: number, edit?: { readonly field?: string }) => ({
  q: id,
  i: String(at),
  f: edit?.field,
  edit: edit === undefined ? undefined : '1',
})
