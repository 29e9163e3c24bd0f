import '../../support/web'
import { act, screen } from '@testing-library/react'
import { phone } from '../../support/phone'
import { freshPhone, showPage } from '../../support/page'
import { BoardPage } from '@/features/office'
import { inputs, office, TOWN } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const counter = (more: object = {}) => ({
  adviserId: 'chen',
  adviserName: '陈示例律师',
  called: [],
  serving: [],
  next: [],
  aside: [],
  ...more,
})
const shows = (...counters: object[]) =>
  office({ 'appointments.board': () => ({ date: '2026-11-25', counters }) })

beforeEach(() => freshPhone('p1'))
afterEach(() => jest.useRealTimers())

describe('叫号屏', () => {
  it('who is to come stands large, with who is served, next, and aside', async () => {
    shows(counter({ called: [3], serving: [1], next: [4, 5], aside: [2] }))
    showPage(<BoardPage />)
    expect(await screen.findByText('请 3 号过来')).toBeTruthy()
    for (const words of ['正在办', '1 号', '准备', '4 号', '5 号', '过号了，请找工作人员', '2 号'])
      expect(screen.getByText(words)).toBeTruthy()
    expect(inputs('appointments.board')).toEqual([{ townCode: TOWN }])
  })

  it('a counter that calls nobody asks to wait; without anybody it says how one gets a number', async () => {
    shows(counter({ next: [4] }))
    showPage(<BoardPage />)
    expect(await screen.findByText('请等候')).toBeTruthy()
    expect(screen.queryByText('过号了，请找工作人员')).toBeNull()
  })

  it('nobody is here: said, and what to do', async () => {
    shows()
    showPage(<BoardPage />)
    expect(await screen.findByText('到了请先在窗口签到，拿号。')).toBeTruthy()
  })

  it('asks again every few seconds; cut off, the old numbers stand and it is said that they are old', async () => {
    shows(counter({ called: [3] }))
    jest.useFakeTimers()
    showPage(<BoardPage />)
    for (let n = 0; n < 5; n += 1) await act(async () => jest.advanceTimersByTimeAsync(200))
    expect(screen.getByText('请 3 号过来')).toBeTruthy()
    shows(counter({ called: [4] }))
    await act(async () => jest.advanceTimersByTimeAsync(5100))
    expect(screen.getByText('请 4 号过来')).toBeTruthy()
    office({ 'appointments.board': () => 'BUSY' })
    await act(async () => jest.advanceTimersByTimeAsync(60_000))
    expect(screen.getByText('请 4 号过来')).toBeTruthy()
    expect(screen.getByText('网络断了，号码可能不是最新的，请听工作人员叫号。')).toBeTruthy()
  })

  it('is for the staff of the town', async () => {
    office({}, [])
    showPage(<BoardPage />)
    expect(await screen.findByText('这一页给服务站工作人员用')).toBeTruthy()
    expect(phone.http.some(({ body }) => JSON.stringify(body).includes('appointments.board'))).toBe(false)
  })
})
