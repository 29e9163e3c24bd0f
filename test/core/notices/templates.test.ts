import { NEUTRAL, isTemplateCode, renderNotice } from '@/core/notices/templates'

const when = '2026-11-24T09:30:00.000+08:00'
const params = { when, adviser: '示例律师', venue: '示例镇公共法律服务工作站', code: '381204', before: when }

describe('the sentence of a notice', () => {
  test('names the day, the place, the adviser and the code', () => {
    const { title, body } = renderNotice('appointment.booked', params)
    expect(title).toBe('预约成功')
    expect(body).toContain('11月24日(周二) 上午9:30')
    for (const part of [params.adviser, params.venue, params.code]) expect(body).toContain(part)
  })

  test.each([
    'appointment.rescheduled',
    'appointment.cancelled',
    'appointment.day-before',
    'appointment.hour-before',
    'appointment.completed',
  ])('%s has its own', (code) => {
    const { title, body } = renderNotice(code, params)
    expect(title).not.toBe(NEUTRAL.title)
    expect(body).not.toMatch(/undefined|NaN|\{|\}/)
  })

  test('of a sensitive matter is neutral until it is opened', () => {
    expect(renderNotice('appointment.booked', params, { sensitive: true, opened: false })).toEqual(NEUTRAL)
    expect(renderNotice('appointment.booked', params, { sensitive: true }).title).toBe('预约成功')
  })

  test('of an unknown code, or with a parameter missing, is never half a sentence', () => {
    expect(renderNotice('case.granted', params)).toEqual(NEUTRAL)
    expect(renderNotice('appointment.booked', { when })).toEqual(NEUTRAL)
    expect(renderNotice('toString', params)).toEqual(NEUTRAL)
    expect(isTemplateCode('constructor')).toBe(false)
  })
})
