import { fireEvent, screen } from '@testing-library/react'
import { finderCopy } from '@/features/eligibility/finder/copy'
import { BUNDLED } from '@/features/eligibility/law/bundled'
import { openLaw } from '@/features/eligibility/law/law'
import { eraseCheck, keepAnswer, openCheck, useCheckDraft } from '@/features/eligibility/store'
import FindPage from '@/packages/guide/find/index'
import { phone } from '../../support/phone'
import { show } from '../../ui/show'

const mockParams: { now: Record<string, string> } = { now: {} }

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))
jest.mock('@/platform/screen/page-hooks', () => ({ useParams: () => mockParams.now }))

const say = (words: string) =>
  fireEvent.change(screen.getByLabelText(finderCopy.searchLabel), { target: { value: words } })
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const facts = () => useCheckDraft.getState().draft.facts

beforeEach(() => {
  phone.reset()
  mockParams.now = {}
  openLaw()
  openCheck()
  eraseCheck()
  show(<FindPage />)
})

describe('the matter finder', () => {
  it('the law it presets answers for is the bundled one', () =>
    expect(BUNDLED.standards.length).toBeGreaterThan(0))

  it('a tile opens what the matter is in the Law, and the check begins after it', () => {
    tap('拖欠工资')
    expect(screen.getByText('写在国家的名单里（法律援助法第三十一条第五项）')).toBeTruthy()
    tap(finderCopy.check)
    expect(facts()).toEqual({ matter: 'unpaid-wages' })
    expect(phone.did.pop()).toMatch(/^go \/packages\/eligibility\/question\/index\?q=\w+$/)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('own words find it while they are typed; the cross brings the tiles back', () => {
    say('老板不给工钱')
    expect(screen.getByText(finderCopy.found)).toBeTruthy()
    tap(/^拖欠工资/)
    expect(screen.getByRole('dialog', { name: '拖欠工资' })).toBeTruthy()
    tap('清除')
    expect(screen.getByText(finderCopy.everyday)).toBeTruthy()
  })

  it('a matter not in the national list is no dead end and no "no"', () => {
    tap('土地田界')
    const dialog = screen.getByRole('dialog').textContent
    expect(dialog).toMatch(/国家的名单里没有；各省另有规定，问一问/)
    expect(dialog).not.toMatch(/不符合|不能申请|不行/)
    tap(finderCopy.call)
    expect(phone.did.pop()).toBe('call 12348')
    tap('土地田界')
    tap(finderCopy.checkAnyway)
    expect(facts()).toEqual({ matter: 'land' })
  })

  it('words nobody knows lead to 12348 and to the adviser', () => {
    say('咦咦咦')
    expect(screen.getByText(finderCopy.notFoundNote)).toBeTruthy()
    tap(/打 12348/)
    tap(/免费问村法律顾问/)
    expect(phone.did).toEqual(['call 12348', 'go /packages/consultations/ask/index'])
  })

  it('violence: 110 first, away at once, and the matter is in no address', () => {
    say('老公打我')
    tap(/家里有人打骂/)
    tap(finderCopy.call110)
    expect(phone.did.pop()).toBe('call 110')
    tap(finderCopy.check)
    expect(facts()).toEqual({ matter: 'family', abused: 'yes' })
    expect(phone.did.join(' ')).not.toMatch(/abuse|violence|打/)
    tap('快速离开')
    expect(facts()).toEqual({})
    expect(phone.did.pop()).toBe('tab /pages/home/index')
  })

  it('somebody taken: their own page first, the check second', () => {
    tap('家人被抓')
    tap(finderCopy.pages.criminal)
    expect(phone.did.pop()).toBe('go /packages/guide/criminal/index')
    tap('家人被抓')
    tap(finderCopy.check)
    expect(facts()).toEqual({ matter: 'other', otherKind: 'accused' })
  })

  it('time running out goes to the helper, and begins no check', () => {
    tap('时间快到')
    expect(screen.queryByRole('button', { name: finderCopy.check })).toBeNull()
    tap(finderCopy.pages.limitation)
    expect(phone.did.pop()).toBe('go /packages/guide/limitation/index')
  })

  it('asking and booking carry the matter, as the adviser names it', () => {
    tap('拖欠工资')
    tap(finderCopy.ask)
    tap('拖欠工资')
    tap(finderCopy.book)
    expect(phone.did).toEqual([
      'go /packages/consultations/ask/index?matter=wages',
      'go /packages/appointments/book/index?matter=wages',
    ])
  })

  it('who only wants to be asked one by one begins plainly', () => {
    tap(/一题一题地查/)
    expect(phone.did.pop()).toBe('go /packages/eligibility/start/index')
  })
})

describe('with a check under way', () => {
  it('it is said that another replaces it, and the way back to it is there', () => {
    keepAnswer('matter', 'traffic', { is: 'one', code: 'traffic' })
    tap('拖欠工资')
    expect(screen.getByText(finderCopy.checkNote)).toBeTruthy()
    tap(finderCopy.resume)
    expect(phone.did.pop()).toBe('go /packages/eligibility/start/index')
    expect(facts()).toEqual({ matter: 'traffic' })
  })
})
