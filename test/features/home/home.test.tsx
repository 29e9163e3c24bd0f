import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { phone } from '../../support/phone'
import { asked, cloudAnswers, freshPhone, showPage } from '../../support/page'
import HomePage from '@/pages/home/index'
import { useVillage } from '@/platform/store/village'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const areaCode = '440883103208'
const adviser = {
  adviserId: 'a1',
  name: '陈示例律师',
  firm: null,
  phone: '0759-1234567',
  languages: [],
  sample: true,
}
const facts = {
  areaCode,
  names: ['湛江市', '吴川市', '塘㙍镇', '塘㙍村委会'],
  village: null,
  town: { venueId: 'v2', areaCode, name: '塘㙍镇工作站（示例）', address: null, phone: null, sample: true },
  servedBy: 'village',
  adviser,
  nextRound: {
    date: '2099-11-25',
    start: '2099-11-25T09:30:00.000+08:00',
    end: '2099-11-25T11:30:00.000+08:00',
    venueId: 'v1',
    areaCode,
    venueName: '塘㙍村工作室（示例）',
  },
}
const choose = () => useVillage.setState({ village: { areaCode, names: facts.names } })
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  freshPhone()
  useVillage.setState({ village: null })
})

describe('home, first opened', () => {
  it('asks for the village, can be used without it, and asks the cloud nothing', () => {
    showPage(<HomePage />)
    expect(screen.getByText('不选也行，下面的都能用。')).toBeTruthy()
    tap(/我能不能申请/)
    tap('约见面')
    expect(phone.did).toEqual([
      'go /packages/eligibility/start/index',
      'go /packages/appointments/book/index',
    ])
    expect(asked()).toEqual([])
  })

  it('打电话 reaches 12348 while nobody is known', () => {
    showPage(<HomePage />)
    tap('打电话给12348')
    expect(phone.did).toEqual(['call 12348'])
  })
})

describe('home, the village chosen', () => {
  it('says who comes, when and where, and calls them', async () => {
    choose()
    cloudAnswers({ 'directory.village': facts })
    showPage(<HomePage />)
    await screen.findByText('陈示例律师')
    for (const words of ['11月25日来村里', '塘㙍村工作室（示例）', '您村的法律顾问', '塘㙍镇 塘㙍村']) {
      expect(screen.getByText(words)).toBeTruthy()
    }
    tap('打电话给陈示例律师')
    expect(phone.did).toEqual(['call 07591234567'])
  })

  it('a village without its own is sent to the town’s, and says so', async () => {
    choose()
    cloudAnswers({ 'directory.village': { ...facts, servedBy: 'town', nextRound: null } })
    showPage(<HomePage />)
    await screen.findByText('镇上的法律顾问，您村的事也归他管')
    expect(screen.getByText('下次来的日子还没定，可以先打电话')).toBeTruthy()
  })

  it('nobody at all is said, with 12348 beside it', async () => {
    choose()
    cloudAnswers({ 'directory.village': { ...facts, servedBy: 'none', adviser: null, nextRound: null } })
    showPage(<HomePage />)
    await screen.findByText('您村暂时还没有')
    expect(screen.getByText('塘㙍镇工作站（示例）')).toBeTruthy()
    expect(screen.getByRole('button', { name: '打电话给12348' })).toBeTruthy()
  })

  it('without an answer it can be tried again, and the rest works', async () => {
    choose()
    cloudAnswers({ 'directory.village': 'NOT_FOUND' })
    showPage(<HomePage />)
    await screen.findByText('村里律师的信息没能打开')
    cloudAnswers({ 'directory.village': facts })
    tap('再试一次')
    expect(await screen.findByText('陈示例律师')).toBeTruthy()
  })
})

describe('what happened to you', () => {
  it('a tile opens what can be done: check, meet, call', () => {
    choose()
    showPage(<HomePage />)
    tap('拖欠工资')
    expect(screen.getByRole('dialog', { name: '拖欠工资' })).toBeTruthy()
    tap('看能不能申请免费法律援助')
    expect(phone.did).toEqual(['go /packages/eligibility/start/index?matter=unpaid-wages'])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('meeting carries the matter and the village', () => {
    choose()
    showPage(<HomePage />)
    tap('赡养老人')
    tap('约律师见面')
    expect(phone.did).toEqual([`go /packages/appointments/book/index?matter=family&areaCode=${areaCode}`])
  })

  it('the search box opens the page that searches, with the keys up; 其他的事 without', () => {
    showPage(<HomePage />)
    tap(/说说您遇到的事/)
    tap('其他的事')
    expect(phone.did).toEqual(['go /packages/guide/find/index?type=1', 'go /packages/guide/find/index'])
  })

  it('asking a lawyer carries the matter and the village', () => {
    choose()
    showPage(<HomePage />)
    tap('赡养老人')
    tap('问律师')
    expect(phone.did).toEqual([`go /packages/consultations/ask/index?matter=family&areaCode=${areaCode}`])
  })
})

describe('问一问', () => {
  it('leads to the question, with the village', async () => {
    choose()
    cloudAnswers({ 'directory.village': facts })
    showPage(<HomePage />)
    await screen.findByText('陈示例律师')
    tap('问一问')
    expect(phone.did).toEqual([`go /packages/consultations/ask/index?areaCode=${areaCode}`])
  })

  it('no village yet: the question asks for it itself', () => {
    showPage(<HomePage />)
    tap('问一问')
    expect(phone.did).toEqual(['go /packages/consultations/ask/index'])
  })

  it('nobody serves the village: nothing is written in vain, a call and a meeting are offered', async () => {
    choose()
    cloudAnswers({ 'directory.village': { ...facts, servedBy: 'none', adviser: null, nextRound: null } })
    showPage(<HomePage />)
    await screen.findByText('您村暂时还没有')
    tap('问一问')
    expect(screen.getByRole('dialog', { name: '想怎么问？' })).toBeTruthy()
    tap('打电话问12348')
    expect(phone.did).toEqual(['call 12348'])
  })

  it('without a network it says that a question can be written and goes later', () => {
    showPage(<HomePage />)
    act(() => phone.connect(false))
    expect(screen.getByText(/问律师可以先写好，有网再发/)).toBeTruthy()
  })
})

describe('what is next', () => {
  const appointment = {
    appointmentId: 'ap1',
    date: '2099-11-25',
    start: '2099-11-25T10:00:00.000+08:00',
    adviserName: '陈示例律师',
    venue: { name: '塘㙍村工作室（示例）' },
  }

  it('shows the appointment and what was not read, and opens them', async () => {
    freshPhone('p1')
    cloudAnswers({
      'appointments.mine': { appointments: [appointment], next: null },
      'notices.inbox': { notices: [], next: null, unread: 2 },
    })
    showPage(<HomePage />)
    expect(await screen.findByText(/11月25日\(周三\)/)).toBeTruthy()
    expect(screen.getByText(/上午10:00/)).toBeTruthy()
    fireEvent.click(screen.getByText('见陈示例律师'))
    fireEvent.click(await screen.findByText('有 2 条消息没看'))
    expect(phone.did).toEqual([
      'go /packages/appointments/ticket/index?appointmentId=ap1',
      'tab /pages/messages/index',
    ])
  })

  it('an unread answer of the lawyer stands by name, is read by opening it, and is not counted twice', async () => {
    freshPhone('p1')
    const answered = (noticeId: string, more: object = {}) => ({
      noticeId,
      personId: 'p1',
      template: 'conversation.answered',
      subject: 'conversation',
      params: { adviser: '陈示例律师' },
      link: `/packages/consultations/room/index?conversationId=${noticeId}`,
      createdAt: '2026-11-23T08:00:00.000+08:00',
      read: false,
      sensitive: false,
      ...more,
    })
    cloudAnswers({
      'appointments.mine': { appointments: [], next: null },
      'notices.read': { read: 1 },
      'notices.inbox': {
        notices: [answered('c1'), answered('c2', { sensitive: true }), answered('c3', { read: true })],
        next: null,
        unread: 5,
      },
    })
    showPage(<HomePage />)
    expect(await screen.findByText('您有一条新消息')).toBeTruthy()
    expect(screen.getByText('有 3 条消息没看')).toBeTruthy()
    fireEvent.click(screen.getByText('律师回复您了'))
    expect(phone.did).toEqual(['go /packages/consultations/room/index?conversationId=c1'])
    // Its notice is read with the conversation.
    expect(phone.sent.map(({ action }) => action)).not.toContain('notices.read')
  })

  it('nothing next: nothing shown', async () => {
    freshPhone('p1')
    cloudAnswers({
      'appointments.mine': { appointments: [], next: null },
      'notices.inbox': { notices: [], next: null, unread: 0 },
    })
    showPage(<HomePage />)
    await waitFor(() => expect(asked()).toHaveLength(3))
    await act(async () => undefined)
    expect(screen.queryByText('接下来')).toBeNull()
  })

  it('says for whom, when it is not for oneself', async () => {
    freshPhone('p2')
    const person = { phoneMask: null, homeArea: null, consents: [] }
    cloudAnswers({
      'accounts.me': {
        persons: [
          { ...person, personId: 'p1', name: '林小示例', relation: 'self' },
          { ...person, personId: 'p2', name: '林阿婆示例', relation: 'relative' },
        ],
        staff: [],
      },
    })
    showPage(<HomePage />)
    expect(await screen.findByText('现在替林阿婆示例办')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '换人' }))
    expect(phone.did).toContain('go /packages/account/person/index')
  })

  it('without a network says so, and what still works', async () => {
    freshPhone()
    showPage(<HomePage />)
    expect(screen.queryByText(/现在没有网络/)).toBeNull()
    act(() => phone.connect(false))
    expect(screen.getByText(/自查、打电话照样能用/)).toBeTruthy()
  })
})

it('大字版 is one tap away', () => {
  const { container } = showPage(<HomePage />)
  fireEvent.click(screen.getByRole('switch', { name: '大字版' }))
  expect(container.querySelector('.band-item[aria-checked=true]')?.textContent).toContain('标准版')
})
