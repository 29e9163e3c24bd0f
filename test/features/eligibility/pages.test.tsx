import { fireEvent, screen, within } from '@testing-library/react'
import type { Facts } from '@/core/eligibility/facts'
import { problemCopy } from '@/features/eligibility/interview-copy'
import { keepLaw } from '@/features/eligibility/law/kept-law'
import { BUNDLED } from '@/features/eligibility/law/bundled'
import { openLaw } from '@/features/eligibility/law/law'
import { eraseCheck, openCheck, useCheckDraft } from '@/features/eligibility/store'
import CheckPage from '@/packages/eligibility/check/index'
import QuestionPage from '@/packages/eligibility/question/index'
import ResultPage from '@/packages/eligibility/result/index'
import StartPage from '@/packages/eligibility/start/index'
import { phone } from '../../support/phone'
import { show } from '../../ui/show'
import { SAMPLE, earning, withFacts, HOUSEHOLD } from './support/facts'

const mockParams: { now: Record<string, string> } = { now: {} }

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))
jest.mock('@/platform/screen/page-hooks', () => ({
  useParams: () => mockParams.now,
  useShow: () => undefined,
  useHide: () => undefined,
}))
jest.mock('@/platform/cloud/use-query', () => ({ useQuery: () => ({ data: undefined }) }))

const answered = (facts: Facts) => {
  eraseCheck()
  useCheckDraft.setState({ draft: { facts, typed: {}, asked: {}, savedAt: null } })
}

const withSample = () => {
  const parameters = [...BUNDLED.parameters, ...SAMPLE.documents]
  keepLaw({ version: 'sample', checkedAt: Date.now(), standards: BUNDLED.standards, parameters })
  openLaw()
}

const open = (page: typeof QuestionPage, params: Record<string, string> = {}) => {
  mockParams.now = params
  const Opened = page
  return show(<Opened />)
}

const headings = () => screen.getAllByRole('heading').map((one) => one.textContent)

const tap = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))

beforeEach(() => {
  phone.reset()
  openLaw()
  openCheck()
})

describe('the start page', () => {
  it('skips the first question for a matter named at home', () => {
    open(StartPage, { matter: 'traffic' })
    expect(screen.getByRole('button', { name: /交通事故.*换一件事/ })).toBeTruthy()
    tap('开始')
    expect(phone.did.pop()).toBe('replace /packages/eligibility/question/index?q=injured')
  })

  it('offers to go on where one was, and to begin again', () => {
    answered({ matter: 'traffic' })
    open(StartPage)
    tap('接着上次的填')
    expect(phone.did.pop()).toContain('q=injured')
    tap('不要了，从头开始')
    expect(useCheckDraft.getState().draft.facts).toEqual({})
  })

  it('a finished check is shown again', () => {
    answered(withFacts({ aid: ['dibao'] }))
    open(StartPage)
    tap('看上次的结果')
    expect(phone.did.pop()).toBe('replace /packages/eligibility/result/index')
  })
})

describe('a question page', () => {
  it('says what, why, that not knowing is fine, and how to call', () => {
    answered({ matter: 'traffic' })
    open(QuestionPage, { q: 'injured' })
    expect(headings()[0]).toBe('有人受伤，或者去世了吗？')
    expect(screen.getByText(/为什么问/)).toBeTruthy()
    expect(screen.getAllByRole('radio')).toHaveLength(3)
    expect(screen.getByText('没关系，后面可以再补')).toBeTruthy()
    tap('打电话问')
    expect(phone.did.pop()).toBe('call 12348')
  })

  it('without an answer 继续 stays, with the sentence at the top and beside the field', () => {
    answered({ matter: 'traffic' })
    open(QuestionPage, { q: 'injured' })
    tap('继续')
    expect(screen.getAllByText(problemCopy.nothing.choice)).toHaveLength(2)
    tap(problemCopy.nothing.choice, 'link')
    expect(phone.did.pop()).toBe('scroll #q-injured')
    tap('有', 'radio')
    expect(screen.queryByText(problemCopy.nothing.choice)).toBeNull()
  })

  it('an answer leads to the next question and is kept', () => {
    answered({ matter: 'traffic' })
    open(QuestionPage, { q: 'injured' })
    tap('有', 'radio')
    tap('继续')
    expect(useCheckDraft.getState().draft.facts).toEqual({ matter: 'traffic', injured: 'yes' })
    expect(phone.did.pop()).toBe('go /packages/eligibility/question/index?q=place')
  })

  it('changing one answer returns straight to the check page', () => {
    answered(HOUSEHOLD)
    withSample()
    open(QuestionPage, { q: 'aid', edit: '1' })
    tap(/领低保/, 'checkbox')
    tap('继续')
    expect(useCheckDraft.getState().draft.facts['aid']).toEqual(['dibao'])
    expect(phone.did.pop()).toBe('replace /packages/eligibility/check/index')
  })

  it('a change that opens a new question asks it first', () => {
    answered(HOUSEHOLD)
    open(QuestionPage, { q: 'person', edit: '1' })
    tap(/满 60 岁/, 'checkbox')
    tap('继续')
    expect(phone.did.pop()).toBe('replace /packages/eligibility/question/index?q=fixedIncome&edit=1')
  })

  it('money is kept as typed, by the month or by the year, as many amounts as there are', () => {
    answered(withFacts({ household: earning(800_000), cause: ['illness'] }))
    withSample()
    open(QuestionPage, { q: 'spending' })
    fireEvent.change(screen.getByLabelText('家里的花销 元/月'), { target: { value: '2,800' } })
    tap('一年', 'radio')
    expect(screen.getByLabelText('家里的花销 元/年')).toHaveProperty('value', '2,800')
    tap('还有一笔')
    fireEvent.change(screen.getByLabelText('家里的花销，第 2 笔 元/月'), { target: { value: '1.2万' } })
    tap('继续')
    expect(useCheckDraft.getState().draft.facts['spending']).toEqual([
      { fen: 280_000, per: 'year' },
      { fen: 1_200_000, per: 'month' },
    ])
  })

  it('a result opened too early says that nothing is lost, and leads on', () => {
    answered({ matter: 'traffic' })
    open(ResultPage)
    expect(screen.getByText('还没答完')).toBeTruthy()
    tap('接着答')
    expect(phone.did).toEqual(['replace /packages/eligibility/start/index'])
  })

  it('a result of answers that were erased leads to the beginning', () => {
    answered({})
    open(ResultPage)
    expect(screen.getByText('前面填的已经清掉了')).toBeTruthy()
    tap('从头查一次')
    expect(phone.did).toEqual(['replace /packages/eligibility/start/index'])
  })

  it('places elsewhere: a province, then a city, and the choice stands first', () => {
    answered({ matter: 'traffic', injured: 'yes' })
    open(QuestionPage, { q: 'place' })
    tap(/别的地方/, 'radio')
    tap('广东省')
    tap('深圳市')
    const [first] = screen.getAllByRole('radio')
    expect([first?.textContent, first?.getAttribute('aria-checked')]).toEqual([
      '深圳市点这里换一个地方',
      'true',
    ])
    tap('继续')
    expect(useCheckDraft.getState().draft.facts['place']).toBe('440300')
  })

  it('a guarded question offers 快速离开, which erases and goes home', () => {
    answered({ matter: 'family' })
    open(QuestionPage, { q: 'abused' })
    expect(screen.getByText(/它删不掉/)).toBeTruthy()
    tap('快速离开')
    expect(phone.did.pop()).toBe('tab /pages/home/index')
    expect(useCheckDraft.getState().draft.facts).toEqual({})
  })
})

describe('the check page', () => {
  it('shows every answer with the way to change it; what is not known can be filled in', () => {
    withSample()
    answered(withFacts({ homes: 'unknown' }))
    open(CheckPage)
    expect(screen.getByText('雷州市')).toBeTruthy()
    tap('修改在哪里办')
    expect(phone.did.pop()).toContain('q=place&edit=1')
    tap('补填城镇的房')
    expect(phone.did.pop()).toContain('q=homes&edit=1')
  })

  it('with a question left it says 未填写 and leads there', () => {
    answered({ matter: 'traffic' })
    open(CheckPage)
    expect(screen.getByText('未填写')).toBeTruthy()
    tap('接着答')
    expect(phone.did.pop()).toContain('q=injured')
  })

  it('after everything was erased it leads to the beginning', () => {
    answered({})
    open(CheckPage)
    tap('从头查一次')
    expect(phone.did.pop()).toBe('replace /packages/eligibility/start/index')
  })
})

describe('the result page', () => {
  it('with the sample figure: likely, named as 示例, every test with figure, limit and article', () => {
    withSample()
    answered(HOUSEHOLD)
    open(ResultPage)
    expect(headings()[0]).toBe('很可能符合')
    expect(screen.getAllByText('示例').length).toBeGreaterThan(0)
    expect(screen.getByText('1,240.00 元')).toBeTruthy()
    expect(screen.getByText('1,600.00 元')).toBeTruthy()
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('1,240.00 元')
    expect(screen.getByText(/38,400 元/)).toBeTruthy()
    expect(screen.getByText(/由法律援助机构审查决定。$/, { selector: '.group *' })).toBeTruthy()
    tap(/法律援助法第三十一条第七项/)
    expect(within(screen.getByRole('dialog')).getByText(/这是大意/)).toBeTruthy()
  })

  it('without it: not known yet, no figure is guessed, and the agency is called', () => {
    answered(HOUSEHOLD)
    open(ResultPage)
    expect(headings()[0]).toBe('还不能确定')
    expect(screen.queryByText(/1,600/)).toBeNull()
    tap('现在就打 12348')
    expect(phone.did.pop()).toBe('call 12348')
  })

  it('over: says by how much, and shows the ways on before the reasons; never an error', () => {
    withSample()
    answered(withFacts({ household: earning(673_280), cause: [] }))
    open(ResultPage)
    expect(headings()[0]).toContain('83.20 元/月')
    expect(headings().slice(1, 4)).toEqual(['您可以这样办', '怎样会不一样', '为什么是这个结果'])
    expect(screen.queryByRole('alert')).toBeNull()
    tap('约村法律顾问')
    expect(phone.did.pop()).toBe('go /packages/appointments/book/index?matter=traffic')
  })

  it('violence: not by income, 110 at the top, a neutral title, and the way out', () => {
    answered({ matter: 'family', abused: 'yes' })
    open(ResultPage)
    expect(headings()[0]).toBe('不看收入，可以申请')
    tap('打 110')
    expect(phone.did.pop()).toBe('call 110')
    expect(screen.getByRole('button', { name: '快速离开' })).toBeTruthy()
  })

  it('not listed: is not a no while the list is incomplete', () => {
    answered({ matter: 'debt' })
    open(ResultPage)
    expect(screen.getByText(/这不等于不行/)).toBeTruthy()
  })

  it('saving keeps it; erasing asks first', () => {
    answered(withFacts({ aid: ['dibao'] }))
    open(ResultPage)
    tap('先存下来，以后再说')
    expect(useCheckDraft.getState().draft.savedAt).not.toBeNull()
    tap('删掉这次填的')
    const sheet = within(screen.getByRole('dialog'))
    fireEvent.click(sheet.getByRole('button', { name: '先留着' }))
    expect(useCheckDraft.getState().draft.facts['aid']).toEqual(['dibao'])
  })

  it('opened before the end leads back to the beginning', () => {
    answered({})
    open(ResultPage)
    expect(screen.getByRole('button', { name: '从头查一次' })).toBeTruthy()
  })

  it('nothing about the person left the phone', () => expect(phone.sent).toEqual([]))
})
