import { fireEvent, screen } from '@testing-library/react'
import { limitCopy } from '@/features/eligibility/limitation/copy'
import { readDay, startTyped, typedOf } from '@/features/eligibility/limitation/read-day'
import LimitationPage from '@/packages/guide/limitation/index'
import { addDays, dayOf, formatDay } from '@/core/time'
import { now } from '@/platform/clock'
import { phone } from '../../support/phone'
import { show } from '../../ui/show'

const mockParams: { now: Record<string, string> } = { now: {} }

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))
jest.mock('@/platform/screen/page-hooks', () => ({ useParams: () => mockParams.now }))

const TODAY = dayOf(now())
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const open = (limit?: string) => {
  mockParams.now = limit === undefined ? {} : { limit }
  return show(<LimitationPage />)
}
const give = (day: string) => {
  const { year, month, day: date } = typedOf(day)
  const box = (part: string, text: string) =>
    fireEvent.change(screen.getByLabelText(`${limitCopy.dayLabel} ${part}`), { target: { value: text } })
  box('年', year)
  box('月', month)
  box('日', date)
}

beforeEach(() => phone.reset())

describe('which time limit', () => {
  it('each has its own page; who cannot say calls 12348', () => {
    open()
    tap(/不服仲裁裁决/)
    tap(/说不清/)
    expect(phone.did).toEqual(['go /packages/guide/limitation/index?limit=award', 'call 12348'])
  })

  it('a limit we have no source for is not counted', () => {
    open('appeal')
    expect(screen.getAllByRole('heading')[0]?.textContent).toBe('您怕哪一样过期？')
  })
})

describe('the day', () => {
  it('nothing filled in: the sentence at the top and beside the boxes, and what was typed stays', () => {
    open('award')
    tap(limitCopy.count)
    expect(screen.getAllByText(limitCopy.fillAll)).toHaveLength(2)
    expect(screen.getByLabelText('日子 年')).toHaveProperty('value', TODAY.slice(0, 4))
    fireEvent.click(screen.getByRole('link', { name: limitCopy.fillAll }))
    expect(phone.did.pop()).toBe('scroll #limit-day')
  })

  it('a day still to come is asked about, not counted', () => {
    open('award')
    give(addDays(TODAY, 1))
    tap(limitCopy.count)
    expect(screen.getAllByText(/这一天还没到/)).toHaveLength(2)
  })

  it.each([
    [{ year: '2026', month: ' 3 ', day: '９' }, { day: '2026-03-09' }],
    [{ year: '2026', month: '三', day: '9' }, { problem: limitCopy.fillAll }],
    [{ year: '2026', month: '2', day: '30' }, { problem: '没有这一天，请看一下年、月、日。' }],
    [startTyped('2026-11-23'), { problem: limitCopy.fillAll }],
  ])('%j is read as %j', (typed, read) => expect(readDay('award', typed, '2026-11-23')).toEqual(read))
})

describe('the last day', () => {
  it('far away: the day, how it was counted, both days, the source, and what may change it', () => {
    open('labour')
    give(addDays(TODAY, -100))
    tap(limitCopy.count)
    const text = document.body.textContent ?? ''
    expect(text).toContain(limitCopy.source('劳动争议调解仲裁法'))
    expect(text).toMatch(/头一天不算.*这里不挪，按早的算.*日子可能重新算/)
    tap(limitCopy.check)
    expect(phone.did.pop()).toBe('go /packages/eligibility/start/index')
  })

  it('fewer than 7 days: Article 44 and 12348 come first', () => {
    open('award')
    give(addDays(TODAY, -12))
    tap(limitCopy.count)
    const text = document.body.textContent ?? ''
    expect(text.indexOf('法律援助法第四十四条')).toBeLessThan(text.indexOf(formatDay(addDays(TODAY, 3))))
    expect(screen.getByText('还剩 3 天')).toBeTruthy()
    tap(limitCopy.callNow)
    expect(phone.did.pop()).toBe('call 12348')
  })

  it('passed: not to give up, and to call', () => {
    open('award')
    give(addDays(TODAY, -40))
    tap(limitCopy.count)
    expect(screen.getByText(/先别放弃/)).toBeTruthy()
    expect(screen.getByText('按最早的算，已经过了 25 天')).toBeTruthy()
    tap(limitCopy.callNow)
    expect(phone.did.pop()).toBe('call 12348')
  })

  it('provisional says so', () => {
    open('refused')
    tap(limitCopy.today)
    tap(limitCopy.count)
    expect(screen.getByText(limitCopy.provisional)).toBeTruthy()
    expect(screen.getByText(/还没有核对原文/)).toBeTruthy()
  })

  it('the day can be changed, another counted, the adviser booked', () => {
    open('mediated')
    tap(limitCopy.today)
    tap(limitCopy.count)
    tap(/约村法律顾问/)
    tap(limitCopy.another)
    expect(phone.did).toEqual([
      'go /packages/appointments/book/index',
      'replace /packages/guide/limitation/index',
    ])
    tap(limitCopy.change)
    expect(screen.getByLabelText('日子 日')).toHaveProperty('value', String(Number(TODAY.slice(8))))
  })
})
