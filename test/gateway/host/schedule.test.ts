import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { FUNCTION_NAMES, readFunctionConfig } from '../../../config/functions'
import { patternOf, Schedule } from '../../../gateway/timers/schedule'

const at = (iso: string) => Date.parse(iso)

describe('the triggers of WeChat', () => {
  it('have seven fields, seconds first, and stand in UTC+8', () => {
    const daily = new Schedule('0 30 7 * * * *')
    expect(daily.after(at('2026-11-23T00:00:00+08:00'))).toBe(at('2026-11-23T07:30:00+08:00'))
    expect(daily.after(at('2026-11-23T07:30:00+08:00'))).toBe(at('2026-11-24T07:30:00+08:00'))
  })

  it('may fall on weekdays', () => {
    const monday = new Schedule('0 0 9 * * MON *')
    expect(monday.after(at('2026-11-23T09:00:00+08:00'))).toBe(at('2026-11-30T09:00:00+08:00'))
  })

  it('are refused with another number of fields, or with a year', () => {
    expect(() => patternOf('0 30 7 * * *')).toThrow('seven')
    expect(() => patternOf('0 30 7 * * * 2027')).toThrow('years')
  })

  it('make up one tick, however many were missed', () => {
    const hourly = new Schedule('0 0 * * * * *')
    const last = at('2026-11-23T08:00:00+08:00')
    expect(hourly.missedSince(last, at('2026-11-23T08:59:59+08:00'))).toBeNull()
    expect(hourly.missedSince(last, at('2026-11-23T15:20:00+08:00'))).toBe(at('2026-11-23T09:00:00+08:00'))
  })

  it('are all readable in our own config.json files', () => {
    const folder = resolve(__dirname, '../../../cloudfunctions')
    const present = readdirSync(folder)
    for (const name of FUNCTION_NAMES.filter((n) => present.includes(n))) {
      for (const trigger of readFunctionConfig(folder, name).triggers) new Schedule(trigger.config)
    }
  })
})
