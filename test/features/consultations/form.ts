import { screen } from '@testing-library/react'
import { phone } from '../../support/phone'
import { cloudAnswers, freshPhone } from '../../support/page'
import { learnServerTime } from '@/platform/clock'
import type { Person } from '@/features/consultations/model/kinds'
import { closeAsk, openAsk, patchAsk, useAsk } from '@/features/consultations/store'
import { ADVISER, card, entry, look } from './samples'

export const VILLAGE = '440883107206'

export const person = (more: Partial<Person> = {}): Person => ({
  personId: 'p1',
  name: '林示例',
  relation: 'self',
  phoneMask: '138****0001',
  homeArea: VILLAGE,
  ahead: 0,
  consents: [
    { purpose: 'contact', version: 1, current: true },
    { purpose: 'sensitive', version: 1, current: true },
  ],
  ...more,
})

const village = {
  areaCode: VILLAGE,
  names: ['湛江市', '吴川市', '示例镇', '示例村'],
  village: null,
  town: null,
  servedBy: 'village',
  adviser: ADVISER,
  nextRound: null,
}

export const me = (...persons: Person[]) => ({ persons, staff: [] })

export const base = {
  'accounts.me': me(person()),
  'directory.village': village,
  'consultations.start': () => look([card(), entry(2)]),
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name })
export const inputs = (action: string) =>
  phone.sent.filter((one) => one.action === action).map(({ input }) => input)
export const draft = () => useAsk.getState().draft

/** The program is killed and opened again: memory is gone, the phone's store stays. */
export function kill(): void {
  useAsk.setState({ owner: 'killed', draft: { ...draft(), requestId: '' } })
}

/** Before each test: one person on a fresh phone, a right clock, a cloud that knows them. */
export function freshForm(): void {
  closeAsk()
  freshPhone('p1')
  learnServerTime(new Date().toISOString(), Date.now(), Date.now())
  cloudAnswers(base)
}

/** The form with every answer given, before the check page. */
export function answered(more: Parameters<typeof patchAsk>[0] = {}): void {
  openAsk()
  patchAsk({
    matter: 'wages',
    otherKind: 'unknown',
    text: '老板欠我三个月工钱',
    path: ['matter', 'other', 'words', 'check'],
    ...more,
  })
}
