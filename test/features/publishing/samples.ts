import { act, fireEvent, screen } from '@testing-library/react'
import { inputs, serveOffice, type Office } from '../../support/office'
import type { Law, LawEffect, LawRow } from '@/features/publishing/api'

export const CITY = '440800'
const bureau = { role: 'bureau', areaCode: CITY, adviserId: null, venueId: null, until: null }
const AT = '2026-11-23T10:00:00.000+08:00'

export const row = (more: Partial<LawRow> = {}): LawRow => ({
  draftId: 'd1',
  kind: 'parameter',
  areaCode: CITY,
  documentId: 'parameter:440800-urban-disposable-income-2026',
  title: '湛江市城镇居民人均可支配收入（示例）',
  number: '2025',
  state: 'DRAFT',
  from: '2026-12-01',
  to: null,
  status: 'provisional',
  value: 3_900_000,
  unit: 'fen/year/person',
  rev: 3,
  changedAt: AT,
  mayApprove: false,
  ...more,
})

export const FIGURE = {
  _id: 'parameter:440800-urban-disposable-income-2026',
  schema: 1,
  revision: 1,
  indicator: 'urban-disposable-income',
  area: CITY,
  title: '湛江市城镇居民人均可支配收入（示例）',
  period: '2025',
  inUse: { from: '2026-12-01', to: null },
  status: 'provisional',
  value: 3_900_000,
  unit: 'fen/year/person',
  source: '示例',
}

/** A standard of the province, as the city's bureau sees it. */
export const provincial = (more: Partial<LawRow> = {}): LawRow =>
  row({
    draftId: 'gd',
    kind: 'standard',
    areaCode: '440000',
    documentId: 'standard:gd-2020',
    title: '广东省申请法律援助经济困难公民认定办法',
    number: '粤府令第268号',
    state: 'IN_FORCE',
    from: '2020-01-01',
    value: null,
    unit: null,
    ...more,
  })

export const PROVINCIAL = {
  _id: 'standard:gd-2020',
  schema: 1,
  revision: 2,
  title: '广东省申请法律援助经济困难公民认定办法',
  number: '粤府令第268号',
  area: '440000',
  from: '2020-01-01',
  to: null,
  status: 'provisional',
  source: '粤府令268',
  tests: [],
  hardship: { all: [] },
  lists: {},
  places: [{ code: '440800', name: '湛江市' }],
}

export const law = (more: Partial<LawRow> = {}, rest: Partial<Law> = {}): Law => ({
  row: row(more),
  text: JSON.stringify(FIGURE),
  before: { documentId: 'parameter:440800-urban-disposable-income', title: '上一年的数（示例）', text: '{}' },
  issues: [],
  differences: [{ what: '数值', before: '38,400 元', after: '39,000 元' }],
  history: [{ act: 'saved', by: '何示例', at: AT, note: null }],
  ...rest,
})

const cell = (key: string, title: string, gained: number | null) => ({
  key,
  title,
  people: 500,
  gained,
  lost: 0,
  unknown: 0,
})
const table = {
  people: 2000,
  kept: 900,
  gained: 42,
  lost: 0,
  over: 1058,
  unknown: 0,
  byCounty: [cell('440882', '雷州市', 30), cell('440802', '赤坎区', null)],
  byMatter: [],
  byGroup: [],
}
export const effect: LawEffect = {
  date: '2026-12-01',
  synthetic: table,
  keptChecks: {
    ...table,
    people: 0,
    kept: null,
    gained: null,
    lost: null,
    over: null,
    unknown: null,
    byCounty: [],
  },
  examples: [
    {
      who: '三口人（编的）',
      before: '超过标准',
      whyBefore: ['标准线 1,600.00 元'],
      after: '很可能符合',
      whyAfter: ['标准线升到 1,625.00 元'],
    },
  ],
  seed: 7,
}

export const office = (answers: Office, staff: readonly object[] = [bureau]) => serveOffice(answers, staff)

export { inputs }

export async function tap(name: string | RegExp): Promise<void> {
  const button = await screen.findByRole('button', { name })
  await act(async () => void fireEvent.click(button))
}

export const type = (label: string | RegExp, words: string) =>
  act(async () => void fireEvent.input(screen.getByLabelText(label), { target: { value: words } }))

export const body = () => document.body.textContent ?? ''
