import { renderHook, act } from '@testing-library/react'
import { phone } from '../support/phone'
import { addToCalendar, toIcs } from '@/platform/phone/calendar'
import { callHotline, callNumber } from '@/platform/phone/phone-call'
import { phoneCopy } from '@/platform/phone/copy'
import { showTheWay } from '@/platform/phone/place'
import { canSpeak } from '@/platform/phone/speech'
import { useReadAloud } from '@/platform/phone/use-read-aloud'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

const round = {
  title: '见陈示例律师',
  place: '示例镇,示例村',
  start: Date.parse('2026-11-25T09:00:00+08:00'),
  end: Date.parse('2026-11-25T09:20:00+08:00'),
}

beforeEach(() => phone.reset())

describe('the phone', () => {
  it('calls the digits of a number', () => {
    callNumber('0759-123 4567')
    callHotline()
    expect(phone.did).toEqual(['call 07591234567', 'call 12348'])
  })

  it('shows the way on a map where the place is known, and else gives its words', async () => {
    expect(await showTheWay({ name: '示例村工作室', latitude: 21.4, longitude: 110.6 })).toBe('map')
    expect(await showTheWay({ name: '示例村工作室', address: '村委会一楼' })).toBe('copied')
    expect(phone.did).toEqual(['map 示例村工作室', 'copy 示例村工作室 村委会一楼'])
  })

  it('puts an appointment into its calendar', async () => {
    expect(await addToCalendar(round)).toBe('added')
    expect(phone.did).toEqual(['calendar 见陈示例律师'])
  })

  it('an .ics file says it in UTC, with commas escaped', () => {
    const lines = toIcs(round).split('\r\n')
    expect(lines).toContain('DTSTART:20261125T010000Z')
    expect(lines).toContain('LOCATION:示例镇\\,示例村')
  })

  it('where it cannot read aloud, says so honestly', () => {
    expect(canSpeak()).toBe(false)
    const { result } = renderHook(() => useReadAloud('page', () => '您家有人领低保吗？'))
    act(() => result.current.onSpeak())
    expect(phone.did).toEqual([`say ${phoneCopy.cannotSpeak}`])
    expect(result.current.speaking).toBe(false)
  })
})
