import { fireEvent, screen } from '@testing-library/react'
import type { Amounts, Facts } from '@/core/eligibility/facts'
import { listFigures } from '@/features/eligibility/list-figures'
import { eraseCheck, useCheckDraft } from '@/features/eligibility/store'
import ItemPage from '@/packages/eligibility/item/index'
import QuestionPage from '@/packages/eligibility/question/index'
import { phone } from '../../support/phone'
import { show } from '../../ui/show'
import { HOUSEHOLD, someone, withFacts } from './support/facts'
import { listOf, member, money } from './support/questions'
import { page, tap, viewOf, withSampleLaw } from './support/walk'

const mockParams: { now: Record<string, string> } = { now: {} }

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))
jest.mock('@/platform/screen/page-hooks', () => ({
  useParams: () => mockParams.now,
  useShow: () => undefined,
  useHide: () => undefined,
}))
jest.mock('@/platform/cloud/use-query', () => ({ useQuery: () => ({ data: undefined }) }))

const TODAY = '2026-11-23'
const ASKED = withFacts({ household: undefined })
const begun = (facts: Facts, household?: ReturnType<typeof listOf>) => {
  eraseCheck()
  const typed = household === undefined ? {} : { household }
  useCheckDraft.setState({ draft: { facts, typed, asked: {}, savedAt: null } })
}
const item = (i: string) => {
  mockParams.now = { q: 'household', i }
  return show(<ItemPage />)
}
const household = () => {
  mockParams.now = { q: 'household' }
  return show(<QuestionPage />)
}
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const answer = () => useCheckDraft.getState().draft.facts['household']

beforeEach(() => {
  phone.reset()
  withSampleLaw()
})

describe('each kind of income, for the time it comes in', () => {
  it.each([
    ['每月', '元/月', 'month'],
    ['每季', '元/季', 'season'],
    ['一年', '元/年', 'year'],
  ] as const)('farming by %s is kept as it was said', (name, unit, per) => {
    begun(ASKED)
    const { unmount } = item('0')
    tap(/^种地/, 'checkbox')
    tap(name, 'radio')
    type(`种养、生意 ${unit}`, '6000')
    tap('填好了')
    unmount()
    household()
    tap('继续')
    expect(answer()).toMatchObject([{ relation: 'self', business: [{ fen: 600_000, per }], wages: [] }])
  })

  const businessOf = (...amounts: Amounts) => [{ ...someone('self'), business: amounts }]
  it.each([
    ['500 a month', businessOf({ fen: 50_000, per: 'month' })],
    ['1500 a season', businessOf({ fen: 150_000, per: 'season' })],
    ['3000 in six months', businessOf({ fen: 300_000, per: 'halfYear' })],
    ['6000 a year', businessOf({ fen: 600_000, per: 'year' })],
    ['250 a month and 3000 a year', businessOf({ fen: 25_000, per: 'month' }, { fen: 300_000, per: 'year' })],
  ])('%s is the same to the law, exactly', (_said, people) => {
    const { check } = viewOf(withFacts({ household: people }), TODAY)
    expect(listFigures(check.decision, 'household')).toMatchObject({
      total: '500.00 元',
      own: { text: '500.00 元' },
    })
  })

  it('a kind taken away again takes its amount with it', () => {
    begun(
      ASKED,
      listOf(
        member('self', ['wages', 'business'], {
          wages: money({ text: '2400' }),
          business: money({ text: '6000', per: 'year' }),
        }),
      ),
    )
    const { unmount } = item('0')
    tap(/^种地/, 'checkbox')
    expect(screen.queryByLabelText('种养、生意 元/年')).toBeNull()
    tap('填好了')
    unmount()
    household()
    tap('继续')
    expect(answer()).toMatchObject([{ business: [], wages: [{ fen: 240_000, per: 'month' }] }])
  })

  it('都没有 and a kind exclude each other: the last tap counts', () => {
    begun(ASKED)
    item('0')
    tap(/都没有/, 'checkbox')
    tap(/打工、零工/, 'checkbox')
    expect(screen.getByRole('checkbox', { name: /都没有/ }).getAttribute('aria-checked')).toBe('false')
    expect(screen.getByLabelText('工钱 元/月')).toBeTruthy()
  })
})

describe('the running picture of a household', () => {
  const two = () =>
    listOf(
      member('self', ['wages'], { wages: money({ text: '2400' }) }),
      member('spouse', ['wages'], { wages: money({ text: '9000' }) }),
    )

  it('follows what is corrected, at once, and the law with it', () => {
    begun(ASKED, two())
    const { unmount } = household()
    expect(page()).toContain('您家平均每人每月收入5,700.00 元')
    unmount()
    const one = item('1')
    type('工钱 元/月', '900')
    tap('填好了')
    one.unmount()
    household()
    expect(page()).toContain('丈夫或者妻子每月 900.00 元')
    expect(page()).toContain('您家平均每人每月收入1,650.00 元')
    tap('继续')
    const { check } = viewOf(withFacts({ household: answer() }), TODAY)
    expect(listFigures(check.decision, 'household').own?.text).toBe('1,650.00 元')
  })

  it('somebody taken away is no longer counted; put back, counted again', () => {
    begun(ASKED, two())
    household()
    tap('删掉丈夫或者妻子')
    expect(page()).toContain('您家平均每人每月收入2,400.00 元')
    tap('放回来')
    expect(page()).toContain('您家平均每人每月收入5,700.00 元')
  })

  it('one who earns nothing lowers what each has: he is a mouth as well', () => {
    begun(ASKED, listOf(...two().items, member('child', ['none']), member('parent', ['none'])))
    household()
    expect(page()).toContain('您家平均每人每月收入2,850.00 元')
  })

  it('says nothing while nothing can be read, and never less than was said', () => {
    begun(ASKED, listOf(member('self', ['wages'], { wages: money({ text: '很多' }) })))
    const { unmount } = household()
    expect(page()).not.toMatch(/平均每人每月收入[\d至]/)
    unmount()
    const more = member('child', ['wages'], { wages: money({ unsure: true }) })
    begun(ASKED, listOf(...two().items, more))
    household()
    expect(page()).toContain('3 口人每月一共 至少 11,400.00 元')
  })

  it('is the decision’s own figure: nothing is added up on the page', () => {
    const { check, view } = viewOf(HOUSEHOLD, TODAY)
    expect(listFigures(check.decision, 'household').own?.text).toBe(view.cards[0]?.figure?.text)
    const without = { ...check.decision, hardship: null, amounts: [] }
    expect(listFigures(without, 'household')).toMatchObject({ total: null, own: null })
  })
})
