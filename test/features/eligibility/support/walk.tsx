import { act, fireEvent, screen } from '@testing-library/react'
import { runCheck } from '@/core/eligibility/check'
import type { Facts } from '@/core/eligibility/facts'
import { renderDecision } from '@/core/eligibility/render/result-view'
import { BUNDLED } from '@/features/eligibility/law/bundled'
import { keepLaw } from '@/features/eligibility/law/kept-law'
import { openLaw, useLaw } from '@/features/eligibility/law/law'
import { useCheckDraft } from '@/features/eligibility/store'
import ResultPage from '@/packages/eligibility/result/index'
import { showPage } from '../../../support/page'
import { SAMPLE } from './facts'

/** The bundled law with the sample figures, in force on this phone. */
export function withSampleLaw(): void {
  const parameters = [...BUNDLED.parameters, ...SAMPLE.documents]
  keepLaw({ version: 'sample', checkedAt: Date.now(), standards: BUNDLED.standards, parameters })
  openLaw()
}

export const answered = (facts: Facts): void =>
  act(() => useCheckDraft.setState({ draft: { facts, typed: {}, asked: {}, savedAt: null } }))

export function showResult(facts: Facts) {
  answered(facts)
  return showPage(<ResultPage />)
}

/** What the law makes of answers, and how it is put into words. */
export function viewOf(facts: Facts, date: string) {
  const check = runCheck(useLaw.getState().library, facts, { date })
  if (check === null) throw new Error('no law')
  return { check, view: renderDecision(check.decision, check.levers) }
}

export const tap = (name: string | RegExp, role = 'button'): boolean =>
  fireEvent.click(screen.getByRole(role, { name }))

export const page = (): string => document.body.textContent ?? ''
