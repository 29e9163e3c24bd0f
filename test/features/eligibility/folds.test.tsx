import { act, screen, waitFor } from '@testing-library/react'
import { bringList } from '@/core/eligibility/bring-list'
import type { Facts } from '@/core/eligibility/facts'
import { nextSteps } from '@/core/eligibility/next-steps'
import { commitmentFor, proofGroups } from '@/core/eligibility/proofs'
import { readAloud } from '@/core/eligibility/render/read-aloud'
import { tick } from '@/features/eligibility/kept-result'
import { eraseCheck } from '@/features/eligibility/store'
import { asked, cloudAnswers, freshPhone } from '../../support/page'
import { phone } from '../../support/phone'
import { HOUSEHOLD, earning, withFacts } from './support/facts'
import { page, showResult, tap, viewOf, withSampleLaw } from './support/walk'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const TODAY = '2026-11-23'
const OVER = withFacts({ household: earning(673_280), cause: [] })
const decisionOf = (facts: Facts) => viewOf(facts, TODAY).check.decision
const person = (personId: string, relation: string) => ({
  personId,
  name: '林示例',
  relation,
  phoneMask: null,
  homeArea: null,
  consents: [],
})
const persons = (...all: ReturnType<typeof person>[]) =>
  cloudAnswers({ 'accounts.me': { persons: all, staff: [] } })

beforeEach(() => {
  freshPhone('p1')
  eraseCheck()
  withSampleLaw()
  persons(person('p1', 'self'))
})

const papers = (facts: Facts) => bringList(facts, decisionOf(facts)).map(({ title }) => title)
const boxes = () => screen.getAllByRole('checkbox').length

describe('many papers: the last stand in one row', () => {
  it('which says how many and which, and opens them', () => {
    const all = papers(HOUSEHOLD)
    expect(all.length).toBeGreaterThan(5)
    showResult(HOUSEHOLD)
    expect(boxes()).toBe(4)
    expect(screen.getByText(all.slice(4).join('；'))).toBeTruthy()
    tap(new RegExp(`还有 ${all.length - 4} 样`))
    expect(boxes()).toBe(all.length)
    expect(screen.queryByText(/^还有 \d+ 样$/)).toBeNull()
  })

  it('the count is of all of them, folded or not', () => {
    showResult(HOUSEHOLD)
    tap(/身份证 没有的/, 'checkbox')
    expect(screen.getByText(`备好 1 样，共 ${papers(HOUSEHOLD).length} 样`)).toBeTruthy()
  })

  it('one of the last at hand already: all stand open', () => {
    act(() => tick('evidence'))
    showResult(HOUSEHOLD)
    expect(boxes()).toBe(papers(HOUSEHOLD).length)
  })

  it('few papers are not folded', () => {
    const few: Facts = { matter: 'debt' }
    showResult(few)
    expect(boxes()).toBe(papers(few).length)
    expect(screen.queryByText(/^还有 \d+ 样$/)).toBeNull()
  })
})

describe('ways on beyond the first three', () => {
  it.each([
    ['over', OVER],
    ['not listed', { matter: 'debt' }],
    ['likely', HOUSEHOLD],
    ['violence', { matter: 'family', abused: 'yes' }],
  ] as [string, Facts][])('%s: none is lost, each is named before it is opened', (_outcome, facts) => {
    showResult(facts)
    const steps = nextSteps(decisionOf(facts), facts).filter(({ code }) => code !== 'danger')
    const titles = steps.map(({ title }) => title)
    for (const title of titles) expect(page()).toContain(title)
    const fold = screen.queryByRole('button', { name: /还有 \d 条路/ })
    if (fold !== null) act(() => fold.click())
    for (const title of titles) expect(page()).toContain(title)
    expect(screen.queryByRole('button', { name: /还有 \d 条路/ })).toBeNull()
  })

  it('where the matter is in no list, other words for it stand without a tap more', () => {
    showResult({ matter: 'debt' })
    tap(/换个说法再找一找/)
    expect(phone.did.pop()).toBe('go /packages/guide/find/index')
  })

  it.each([
    ['likely', HOUSEHOLD],
    ['over', OVER],
    ['not listed', { matter: 'debt' }],
  ] as [string, Facts][])('%s: what cannot wait is never folded', (_outcome, facts) => {
    showResult(facts)
    tap(/时间快到了吗/)
    expect(phone.did.pop()).toBe('go /packages/guide/limitation/index')
  })

  it('12348 stands at the top, whatever is folded', () => {
    showResult(OVER)
    tap(/打 12348 问/)
    expect(phone.did.pop()).toBe('call 12348')
  })
})

describe('the commitment', () => {
  it('the penalty stands; how it is written is opened', () => {
    const words = commitmentFor(decisionOf(HOUSEHOLD))!
    showResult(HOUSEHOLD)
    expect(page()).toContain(words.penalty)
    for (const line of words.lines) expect(page()).not.toContain(line)
    tap(/承诺怎么写/)
    for (const line of words.lines) expect(page()).toContain(line)
    expect(page()).toContain(words.penalty)
  })
})

describe('groups that are not checked', () => {
  it('one belongs to: its proof stands at once', () => {
    showResult(withFacts({ aid: ['dibao'] }))
    expect(screen.getByText(/带上：低保证/)).toBeTruthy()
  })

  it('one may belong to: named in one row, then with what proves each', () => {
    const facts = withFacts({ aid: 'unknown', household: 'unknown', cause: [] })
    const groups = proofGroups(facts, decisionOf(facts))
    showResult(facts)
    for (const { title } of groups) expect(page()).toContain(title)
    for (const { condition } of groups) expect(page()).not.toContain(condition)
    tap(/种，点开看/)
    for (const { condition } of groups) expect(page()).toContain(condition)
  })
})

it('the voice reads the same, folded or open: it takes nothing from the page', () => {
  const { view } = viewOf(HOUSEHOLD, TODAY)
  showResult(HOUSEHOLD)
  const before = readAloud(view)
  for (const name of [/还有 \d 样/, /承诺怎么写/]) tap(name)
  expect(readAloud(viewOf(HOUSEHOLD, TODAY).view)).toBe(before)
  expect(page()).toContain(view.headline)
})

describe('for another', () => {
  const agent = '替别人办的，带您自己的身份证和他的委托'
  const other = async (personId: string) => {
    freshPhone(personId)
    withSampleLaw()
    persons(person('p1', 'self'), person('p2', 'relative'))
    showResult(HOUSEHOLD)
    await waitFor(() => expect(asked()).toContain('accounts.me'))
  }

  it('whoever checks for themself is not asked for a paper of acting', async () => {
    await other('p1')
    expect(page()).toContain('要带什么')
    expect(page()).not.toContain(agent)
  })

  it('whoever checks for a relative is; and so is the one who prints it', async () => {
    await other('p2')
    expect(await screen.findByText(agent)).toBeTruthy()
    tap(/存成 PDF/)
    await screen.findByRole('alert')
    const sent = phone.sent.filter(({ action }) => action === 'eligibility.resultPdf')
    expect(sent.map(({ input }) => input)).toMatchObject([{ acting: true }])
  })
})
