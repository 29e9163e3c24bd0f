import '../../support/web'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { phone } from '../../support/phone'
import { freshPhone, showPage } from '../../support/page'
import { appointment, slotAt } from '../appointments/samples'
import { DeskPage } from '@/features/adviser'
import { dayOf, addDays } from '@/core/time'
import type { Visit } from '@/features/adviser/visit'
import { turnId } from '@/features/adviser/turns'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const staffOf = (role: 'adviser' | 'clerk') => ({
  role,
  areaCode: '440883107',
  adviserId: role === 'adviser' ? 'adviser_chen' : null,
  venueId: null,
  until: null,
})
const today = () => dayOf(Date.now())
const visit = (appointmentId: string, clock: string, more: Partial<Visit> = {}): Visit => {
  const { start, end, cell, date } = slotAt(today(), clock)
  return appointment({ appointmentId, start, end, cell, date, ...more })
}

interface Asked {
  readonly action: string
  readonly input: Readonly<Record<string, unknown>>
}
type Answers = Readonly<Record<string, (input: Asked['input']) => unknown>>

/** On the web the calls go over HTTP; the answers may change with what was done. */
function gateway(answers: Answers): void {
  phone.serve = ({ body }) => {
    const { action, input } = body as Asked
    const data = answers[action]?.(input)
    const at = new Date().toISOString()
    if (data !== undefined) return { body: { ok: true, at, data } }
    return { body: { ok: false, at, error: { code: 'NOT_FOUND', userMessage: '没有', traceId: 't' } } }
  }
}

const sent = (action: string) =>
  phone.http.map(({ body }) => body as Asked).filter((one) => one?.action === action)

/** A day whose people are checked in and served as the desk says. */
function desk(visits: Visit[], staff = [staffOf('adviser')]): void {
  const set = (id: unknown, part: Partial<Visit>) => {
    const at = visits.findIndex(({ appointmentId }) => appointmentId === id)
    visits[at] = { ...visits[at]!, ...part }
    return visits[at]
  }
  gateway({
    'accounts.me': () => ({ persons: [], staff }),
    'appointments.day': ({ date }) => ({ date, appointments: date === today() ? visits : [], next: null }),
    'appointments.checkIn': ({ appointmentId }) =>
      set(appointmentId, { state: 'CHECKED_IN', number: 1, queue: queue(0) }),
    'appointments.serve': ({ appointmentId, turn }) => {
      const calls = visits.find((one) => one.appointmentId === appointmentId)?.queue?.calls ?? 0
      const turned = { call: 'CALLED', park: 'PARKED', start: 'IN_SERVICE', miss: 'MISSED' } as const
      const state = turned[turn as keyof typeof turned]
      return set(appointmentId, { state, queue: queue(turn === 'call' ? calls + 1 : 0) })
    },
    'appointments.complete': ({ appointmentId }) => set(appointmentId, { state: 'DONE' }),
    'accounts.revealPhone': () => ({ phone: '13800000001' }),
    'appointments.readNote': () => ({ note: '老板三个月没发工资' }),
  })
}

let steps = 0
/** Each step at the counter is later than the one before. */
const queue = (calls: number): Visit['queue'] => {
  const since = new Date(Date.now() + (steps += 1) * 1000).toISOString()
  return { calls, since, arrivedAt: new Date(Date.now() - 60_000).toISOString() }
}

const two = () => [
  visit('a1', '00:00', { personName: '周示例', needs: ['hearing'], hasNote: true }),
  visit('a2', '23:50', { personName: '吴示例', matter: 'land' }),
]
const card = () => document.querySelector('.desk-card')?.textContent ?? ''
const key = (name: string) => act(async () => void fireEvent.keyDown(window, { key: name }))

beforeEach(() => freshPhone('p1'))

describe('the desk', () => {
  it('who is next stands on top with what they need; the phone is masked', async () => {
    desk(two())
    showPage(<DeskPage />)
    await screen.findByText('约了 2 人，到了 0 人，办完 0 人')
    expect(card()).toContain('下一位')
    expect(card()).toContain('周示例')
    expect(card()).toContain('听力不好')
    expect(card()).toContain('138****0001')
    expect(screen.queryByText(/13800000001/)).toBeNull()
  })

  it('the whole number is shown on request only, and so is the note', async () => {
    desk(two())
    showPage(<DeskPage />)
    fireEvent.click(await screen.findByRole('button', { name: '看号码' }))
    expect(await screen.findByText(/13800000001/)).toBeTruthy()
    expect(sent('accounts.revealPhone').map(({ input }) => input)).toEqual([
      { personId: 'p1', appointmentId: 'a1' },
    ])
    fireEvent.click(screen.getByRole('button', { name: '看写了什么' }))
    expect(await screen.findByText('老板三个月没发工资')).toBeTruthy()
  })

  it('looking at another person hides the number again', async () => {
    desk(two())
    showPage(<DeskPage />)
    fireEvent.click(await screen.findByRole('button', { name: '看号码' }))
    await screen.findByText(/13800000001/)
    fireEvent.click(screen.getByRole('button', { name: /吴示例/ }))
    expect(card()).toContain('选中的')
    expect(screen.queryByText(/13800000001/)).toBeNull()
  })

  it('check in, then done: the number is said, the counts follow', async () => {
    desk(two())
    showPage(<DeskPage />)
    fireEvent.click(await screen.findByRole('button', { name: '签到' }))
    expect(await screen.findByText('周示例 签到了，1 号')).toBeTruthy()
    expect(await screen.findByText('约了 2 人，到了 1 人，办完 0 人')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '办完了' }))
    expect(await screen.findByText('约了 2 人，到了 1 人，办完 1 人')).toBeTruthy()
  })

  it('everything works by keys', async () => {
    desk(two())
    showPage(<DeskPage />)
    await screen.findByText('约了 2 人，到了 0 人，办完 0 人')
    await key('ArrowDown')
    expect(card()).toContain('吴示例')
    await key('q')
    await waitFor(() =>
      expect(sent('appointments.checkIn').map(({ input }) => input)).toEqual([{ appointmentId: 'a2' }]),
    )
    await waitFor(() => expect(card()).toContain('1 号 吴示例'))
    await key('w')
    await waitFor(() => expect(sent('appointments.complete')).toHaveLength(1))
    await key('ArrowRight')
    expect(await screen.findByText('这天没有人约')).toBeTruthy()
    expect(sent('appointments.day').map(({ input }) => input.date)).toContain(addDays(today(), 1))
  })

  it('a key never does what cannot be done: nobody is done who was not here', async () => {
    desk(two())
    showPage(<DeskPage />)
    await screen.findByText('约了 2 人，到了 0 人，办完 0 人')
    await key('w')
    expect(sent('appointments.complete')).toEqual([])
  })

  it('another day and back to today', async () => {
    desk(two())
    showPage(<DeskPage />)
    fireEvent.click(await screen.findByRole('button', { name: '前一天' }))
    expect(await screen.findByText('这天没有人约')).toBeTruthy()
    expect(screen.getByRole('heading', { name: /^\d+月\d+日\(周.\)$/ })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '回到今天' }))
    fireEvent.click(screen.getByRole('button', { name: '后一天' }))
    expect(screen.getByRole('heading', { name: /^明天 \d+月\d+日\(周.\)$/ })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '回到今天' }))
    expect(card()).toContain('周示例')
  })

  it('a clerk sees the town, without what was written for the lawyer', async () => {
    desk(two(), [staffOf('clerk')])
    showPage(<DeskPage />)
    await screen.findByText('约了 2 人，到了 0 人，办完 0 人')
    expect(sent('appointments.day')[0]?.input).toMatchObject({ townCode: '440883107' })
    expect(screen.queryByText('看写了什么')).toBeNull()
    expect(card()).toContain('陈示例律师')
  })

  it('for a villager it is not, and says where to go', async () => {
    desk([], [])
    showPage(<DeskPage />)
    fireEvent.click(await screen.findByRole('button', { name: '去预约' }))
    expect(phone.did).toEqual(['tab /pages/booking/index'])
  })
})

describe('the queue', () => {
  const here = (id: string, clock: string, number: number, more: Partial<Visit> = {}) =>
    visit(id, clock, { state: 'CHECKED_IN', number, queue: queue(0), ...more })
  const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
  const served = () => sent('appointments.serve').map(({ input }) => input.turn)

  it('somebody is called, called again, begun with and done, each the next thing to do', async () => {
    desk([here('a1', '00:00', 1, { personName: '周示例' })])
    showPage(<DeskPage />)
    await tap('叫号')
    expect(await screen.findByText('叫 1 号 周示例')).toBeTruthy()
    await tap('再叫一次（还能叫 2 次）')
    expect(await screen.findByText('叫 1 号 周示例，第 2 次')).toBeTruthy()
    await tap('人来了，开始办')
    expect(await screen.findByText('周示例 在办了')).toBeTruthy()
    await tap('办完了')
    expect(await screen.findByText('约了 1 人，到了 1 人，办完 1 人')).toBeTruthy()
    expect(served()).toEqual(['call', 'call', 'start'])
  })

  it('after three calls nobody is called again: they step aside, and are called back', async () => {
    desk([here('a1', '00:00', 1, { state: 'CALLED', queue: queue(3) })])
    showPage(<DeskPage />)
    expect(await screen.findByText(/叫了 3 次没有人应/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /再叫一次/ })).toBeNull()
    await tap('过号，先叫后面的')
    expect((await screen.findAllByText('过号了')).length).toBeGreaterThan(0)
    await tap('叫号')
    expect(served()).toEqual(['park', 'call'])
  })

  it('nobody is given up by one tap', async () => {
    desk([here('a1', '00:00', 1, { state: 'CALLED', queue: queue(3) })])
    showPage(<DeskPage />)
    await tap('没来，不等了')
    await tap('再等等')
    expect(served()).toEqual([])
    await tap('没来，不等了')
    fireEvent.click(screen.getAllByRole('button', { name: '没来，不等了' }).pop()!)
    await waitFor(() => expect(served()).toEqual(['miss']))
  })

  it('stands in the order of the booked times, whoever came first; who stepped aside is last', async () => {
    desk([
      here('a3', '23:40', 1, { personName: '郑示例' }),
      here('a1', '23:20', 3, { personName: '周示例' }),
      here('a2', '23:30', 2, { personName: '吴示例', state: 'PARKED' }),
    ])
    showPage(<DeskPage />)
    await screen.findByText('约了 3 人，到了 3 人，办完 0 人')
    const names = screen
      .getAllByRole('button', { name: /示例/ })
      .map(({ textContent }) => /[周吴郑]/.exec(textContent ?? '')?.[0])
    expect(names.filter(Boolean)).toEqual(['周', '郑', '吴'])
  })

  it('the same tap on two desks is one call: it is named by how things stand', async () => {
    const shared = here('a1', '00:00', 1)
    desk([shared])
    showPage(<DeskPage />)
    await tap('叫号')
    await waitFor(() => expect(served()).toEqual(['call']))
    const [first] = sent('appointments.serve').map(({ input }) => input.requestId)
    expect(first).toBe(turnId(shared, 'call'))
    expect(first).toMatch(/^[\w-]{8,40}$/)
  })
})

describe('what else waits', () => {
  it('an adviser sees how many wait for an answer, and goes there', async () => {
    gateway({
      'accounts.me': () => ({ persons: [], staff: [staffOf('adviser')] }),
      'appointments.day': ({ date }) => ({ date, appointments: [], next: null }),
      'consultations.queue': () => ({ conversations: [], next: null, waiting: 2 }),
    })
    showPage(<DeskPage />)
    fireEvent.click(await screen.findByRole('button', { name: /手机上等回话.*2 人在等/ }))
    expect(phone.did).toEqual(['go /packages/consultations/queue/index'])
    expect(sent('notices.callList')).toEqual([])
    expect(sent('consultations.held')).toEqual([])
  })

  it('a clerk sees whom to call and what was held, and no conversations', async () => {
    gateway({
      'accounts.me': () => ({ persons: [], staff: [staffOf('clerk')] }),
      'appointments.day': ({ date }) => ({ date, appointments: [], next: null }),
      'notices.callList': () => ({ calls: [{ callId: 'k1' }, { callId: 'k2' }], next: '1~k2' }),
      'consultations.held': () => ({ messages: [], next: null }),
    })
    showPage(<DeskPage />)
    fireEvent.click(await screen.findByRole('button', { name: /电话清单.*2 多人/ }))
    fireEvent.click(await screen.findByRole('button', { name: /待看的消息.*没有/ }))
    expect(phone.did).toEqual(['go /packages/office/calls/index', 'go /packages/office/held/index'])
    expect(sent('consultations.queue')).toEqual([])
  })

  it('not known yet: the ways stand, without a number', async () => {
    desk([])
    showPage(<DeskPage />)
    expect((await screen.findByRole('button', { name: /手机上等回话/ })).textContent).toBe('手机上等回话')
  })
})
