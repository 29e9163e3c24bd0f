import { fireEvent, screen, within } from '@testing-library/react'
import type { Facts } from '@/core/eligibility/facts'
import type { CheckDraft } from '@/features/eligibility/draft'
import { BUNDLED } from '@/features/eligibility/law/bundled'
import { keepLaw } from '@/features/eligibility/law/kept-law'
import { openLaw } from '@/features/eligibility/law/law'
import { eraseCheck, openCheck, useCheckDraft } from '@/features/eligibility/store'
import CheckPage from '@/packages/eligibility/check/index'
import ItemPage from '@/packages/eligibility/item/index'
import QuestionPage from '@/packages/eligibility/question/index'
import StartPage from '@/packages/eligibility/start/index'
import { phone } from '../../support/phone'
import { show } from '../../ui/show'
import { HOUSEHOLD, SAMPLE, earning, someone, withFacts } from './support/facts'
import { listOf, member, money } from './support/questions'

const mockParams: { now: Record<string, string> } = { now: {} }
const mockMe: { now: unknown } = { now: undefined }

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))
jest.mock('@/platform/screen/page-hooks', () => ({
  useParams: () => mockParams.now,
  useShow: () => undefined,
  useHide: () => undefined,
}))
jest.mock('@/platform/cloud/use-query', () => ({ useQuery: () => ({ data: mockMe.now }) }))

const begun = (facts: Facts, rest: Partial<CheckDraft> = {}) => {
  eraseCheck()
  useCheckDraft.setState({ draft: { facts, typed: {}, asked: {}, savedAt: null, ...rest } })
}
const open = (page: typeof QuestionPage, params: Record<string, string> = {}) => {
  mockParams.now = params
  const Opened = page
  return show(<Opened />)
}
const tap = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const typedHousehold = () => {
  const list = useCheckDraft.getState().draft.typed['household']
  return list?.is === 'list' ? list.items : []
}
const page = () => document.body.textContent ?? ''
const ASKED = withFacts({ household: undefined })

beforeEach(() => {
  phone.reset()
  mockMe.now = undefined
  const parameters = [...BUNDLED.parameters, ...SAMPLE.documents]
  keepLaw({ version: 'sample', checkedAt: Date.now(), standards: BUNDLED.standards, parameters })
  openLaw()
  openCheck()
})

describe('the page of a household', () => {
  it('begins with the person who applies; without a word about them 继续 stays and says whose', () => {
    begun(ASKED)
    open(QuestionPage, { q: 'household' })
    expect(page()).toContain('本人还没填')
    tap('继续')
    tap(/^本人：有哪几样收入/, 'link')
    expect(phone.did.pop()).toBe('scroll #q-household-0')
    tap('接着填本人')
    expect(phone.did.pop()).toBe('go /packages/eligibility/item/index?q=household&i=0')
  })

  it('says what each has a month, what is not clear, and what the standard makes of it', () => {
    begun(ASKED, {
      typed: {
        household: listOf(
          member('self', ['wages', 'business'], {
            wages: money({ text: '2400' }),
            business: money({ text: '6000', per: 'year' }),
          }),
          member('spouse', ['none']),
          member('child', ['wages'], { wages: money({ unsure: true }) }),
        ),
      },
    })
    open(QuestionPage, { q: 'household' })
    expect(page()).toContain('本人每月 2,900.00 元')
    expect(page()).toContain('丈夫或者妻子没有收入')
    expect(page()).toContain('儿女不清楚：工钱')
    expect(page()).toContain('3 口人每月一共 至少 2,900.00 元')
    expect(page()).toContain('您家平均每人每月收入至少约 966.67 元')
  })

  it('somebody is added, and whoever is deleted can be put back', () => {
    begun(ASKED, { typed: { household: listOf(member('self', ['none']), member('child', ['none'])) } })
    open(QuestionPage, { q: 'household' })
    tap('再添一口人')
    expect(phone.did.pop()).toContain('i=2')
    expect(screen.queryByRole('button', { name: '删掉本人' })).toBeNull()
    tap('删掉儿女')
    expect(typedHousehold()).toHaveLength(1)
    expect(page()).toContain('“儿女”删掉了')
    tap('放回来')
    expect(typedHousehold()).toHaveLength(2)
  })

  it('done, it is one answer', () => {
    begun(ASKED, { typed: { household: listOf(member('self', ['none']), member('child', ['unknown'])) } })
    open(QuestionPage, { q: 'household' })
    tap('继续')
    const unknown = { wages: 'unknown', business: 'unknown', property: 'unknown', transfers: 'unknown' }
    expect(useCheckDraft.getState().draft.facts['household']).toEqual([
      someone('self'),
      { relation: 'child', ...unknown },
    ])
  })

  it('who cannot say at all goes on with 不清楚', () => {
    begun(ASKED)
    open(QuestionPage, { q: 'household' })
    tap('说不清楚，先跳过', 'checkbox')
    tap('继续')
    expect(useCheckDraft.getState().draft.facts['household']).toBe('unknown')
  })

  it('homes: 没有 is one tap', () => {
    begun(withFacts({ homes: undefined }))
    open(QuestionPage, { q: 'homes' })
    tap('没有', 'radio')
    tap('继续')
    expect(useCheckDraft.getState().draft.facts['homes']).toEqual([])
  })

  it('homes: 有 leads to the first', () => {
    begun(withFacts({ homes: undefined }))
    open(QuestionPage, { q: 'homes' })
    tap('有，添一套房子', 'radio')
    expect(phone.did.pop()).toBe('go /packages/eligibility/item/index?q=homes&i=0')
  })
})

describe('the page of one of them', () => {
  it('asks for the kinds first, and then only those; what is half typed is kept at once', () => {
    begun(ASKED)
    open(ItemPage, { q: 'household', i: '0' })
    expect(screen.queryByLabelText('工钱 元/月')).toBeNull()
    tap(/打工、零工/, 'checkbox')
    type('工钱 元/月', '24')
    expect(typedHousehold()[0]?.fields['wages']).toEqual(money({ text: '24' }))
    tap('近六个月', 'radio')
    type('工钱 元/六个月', '14400')
    tap('填好了')
    expect(phone.did.pop()).toBe('replace /packages/eligibility/question/index?q=household')
  })

  it('another: first who it is, never 本人; then the choice folds up and the next is asked', () => {
    begun(ASKED, { typed: { household: listOf(member('self', ['none'])) } })
    open(ItemPage, { q: 'household', i: '1' })
    expect(screen.queryByRole('radio', { name: /^本人/ })).toBeNull()
    expect(screen.queryByRole('heading', { name: '有哪几样收入？' })).toBeNull()
    tap('填好了')
    expect(screen.getAllByRole('link')).toHaveLength(1)
    tap(/^儿女/, 'radio')
    expect(screen.queryByRole('radio', { name: /^儿女/ })).toBeNull()
    tap(/都没有/, 'checkbox')
    tap('填好了，再添一口人')
    expect(phone.did.pop()).toBe('replace /packages/eligibility/item/index?q=household&i=2')
    expect(typedHousehold()).toHaveLength(2)
  })

  it('opened and left again it leaves nobody behind', () => {
    begun(ASKED, { typed: { household: listOf(member('self', ['none'])) } })
    open(ItemPage, { q: 'household', i: '1' })
    expect(typedHousehold()).toHaveLength(1)
  })

  it('a number that cannot be read is named at the top and beside its box', () => {
    begun(ASKED, {
      typed: { household: listOf(member('self', ['wages'], { wages: money({ text: '两千' }) })) },
    })
    open(ItemPage, { q: 'household', i: '0' })
    tap('填好了')
    expect(screen.getAllByText(/^工钱，请填数字/)).toHaveLength(2)
    tap(/^工钱，请填数字/, 'link')
    expect(phone.did.pop()).toBe('scroll #q-household-0-wages-0')
  })

  it('an address beyond the list leads back to the way', () => {
    begun(ASKED)
    open(ItemPage, { q: 'household', i: '7' })
    tap('接着答')
    expect(phone.did.pop()).toBe('replace /packages/eligibility/start/index')
  })
})

describe('the check page of a household', () => {
  it('shows each of them; 修改 leads to their page and straight back', () => {
    begun(
      withFacts({ household: [...earning(496_000).slice(0, 3), { ...someone('parent'), wages: 'unknown' }] }),
    )
    open(CheckPage)
    expect(page()).toContain('本人每月 4,960.00 元')
    tap('补填父母')
    expect(phone.did.pop()).toBe('go /packages/eligibility/item/index?q=household&i=3&edit=1')
    tap('修改家里人')
    expect(phone.did.pop()).toBe('go /packages/eligibility/question/index?q=household&edit=1')
  })

  it('a person corrected from there: the whole answer is kept, and the way is back', () => {
    begun(HOUSEHOLD)
    open(ItemPage, { q: 'household', i: '1', edit: '1', f: 'wages' })
    expect(phone.did.pop()).toBe('scroll #q-household-1-wages')
    tap(/打工、零工/, 'checkbox')
    type('工钱 元/月', '500')
    tap('填好了')
    expect(phone.did.pop()).toBe('replace /packages/eligibility/check/index')
    const household = useCheckDraft.getState().draft.facts['household']
    expect(Array.isArray(household) && household[1]).toEqual(someone('spouse', 50_000))
  })

  it('says what a false word costs before the result, and nothing of it where no means are checked', () => {
    begun(HOUSEHOLD)
    const { unmount } = open(CheckPage)
    expect(page()).toContain('最多 3,000 元')
    expect(page()).toContain('六十四条')
    unmount()
    begun({ matter: 'family', abused: 'yes' })
    open(CheckPage)
    expect(page()).not.toContain('承诺')
  })
})

describe('law that changed since', () => {
  const asked = { household: 'otherwise' }

  it('the start page names what comes again, and the question says so too', () => {
    begun(HOUSEHOLD, { asked })
    const { unmount } = open(StartPage)
    expect(page()).toContain('标准有更新：这几样要再问一次家里人。')
    tap('接着上次的填')
    expect(phone.did.pop()).toContain('q=household')
    unmount()
    open(QuestionPage, { q: 'household' })
    expect(page()).toContain('标准有更新')
  })

  it('a question that stays as it was says nothing', () => {
    begun(HOUSEHOLD, { asked })
    open(QuestionPage, { q: 'aid' })
    expect(page()).not.toContain('标准有更新')
  })
})

describe('the start page', () => {
  it('says which standard, quietly, and all of it on a tap', () => {
    begun({})
    open(StartPage)
    tap(/按什么标准算/)
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByText('文号：粤府令第268号')).toBeTruthy()
    expect(sheet.getByText(/标准线：1,600.00 元（示例数/)).toBeTruthy()
    expect(sheet.getByText(/38,400 元 ÷ 12 个月/)).toBeTruthy()
  })

  it('for oneself before anybody entered; the way to another is where one enters', () => {
    begun({})
    open(StartPage)
    expect(page()).toContain('给自己查')
    tap('换人')
    expect(phone.did.pop()).toBe('tab /pages/me/index')
  })
})
