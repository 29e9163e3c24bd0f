import templates from '@data/notices/subscribe-templates.json'
import {
  ASKED_AT,
  KIND_WORDS,
  MOST_ASKED,
  NOTICE_KINDS,
  sayWhatFor,
  type NoticeKind,
} from '@/core/notices/kinds'
import { RULES } from '@/core/notices/rules'
import { FIELD_SOURCES, messageFields } from '@/core/notices/subscribe-message'
import { NEUTRAL, isTemplateCode, renderNotice, type TemplateCode } from '@/core/notices/templates'
import { fieldTypeOf } from '@/core/notices/wechat-fields'

const NOW = Date.parse('2026-11-23T09:30:00+08:00')
const byKind: Readonly<Record<NoticeKind, { templateId: string; fields: Readonly<Record<string, string>> }>> =
  templates
const codes = Object.keys(RULES).filter(isTemplateCode)
const sent = codes.flatMap((code) => {
  const { kind } = RULES[code]
  return kind ? [[code, kind] as const] : []
})

const PLAIN = {
  when: '2026-11-24T09:30:00.000+08:00',
  before: '2026-11-23T15:00:00.000+08:00',
  adviser: '陈示例律师',
  venue: '塘㙍村公共法律服务工作室',
  code: '381204',
}
const LONG = { ...PLAIN, adviser: '阿'.repeat(200), venue: '示例'.repeat(200), code: '9'.repeat(200) }
const ODD = { ...PLAIN, adviser: '😀\n\u0000', venue: '\ud83d', code: '' }

/** What WeChat takes, by type: apart from the code. */
const TAKES: Readonly<Record<string, RegExp>> = {
  thing: /^[^\p{Cc}\p{Cs}]{1,20}$/u,
  time: /^\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}$/,
  name: /^[^\p{Cc}\p{N}\p{Cs}]{1,10}$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

const fieldsOf = (code: TemplateCode, params: Record<string, string>, sensitive = false) => {
  const { kind } = RULES[code]
  if (!kind) throw new Error('not sent')
  return messageFields(byKind[kind].fields, { template: code, params, sensitive }, NOW)
}

describe.each(sent)('%s, sent as %s', (code) => {
  it.each([
    ['plain', PLAIN],
    ['long', LONG],
    ['odd', ODD],
    ['missing', {}],
  ])('with %s values fits every field WeChat has for it', (_how, params) => {
    for (const [field, { value }] of Object.entries(fieldsOf(code, params)))
      expect([field, value]).toEqual([field, expect.stringMatching(TAKES[fieldTypeOf(field)!]!)])
  })

  it('of a sensitive matter names nobody, no place and no time of the meeting', () => {
    const shown = JSON.stringify(fieldsOf(code, PLAIN, true))
    for (const word of ['陈', '塘', '24日', '15:00', '律师', '预约', '咨询', '381204'])
      expect(shown).not.toContain(word)
    expect(shown).toContain(NEUTRAL.title.slice(0, 5))
  })

  it('reads as a sentence in the inbox too', () => {
    expect(renderNotice(code, PLAIN)).not.toEqual(NEUTRAL)
  })
})

describe('an appointment as it stands on the lock screen', () => {
  it('says when, where and who', () => {
    const values = Object.values(fieldsOf('appointment.day-before', PLAIN)).map(({ value }) => value)
    expect(values).toEqual([
      '法律咨询预约',
      '2026年11月24日 09:30',
      '塘㙍村公共法律服务工作室',
      '陈示例律师',
      '请带好身份证和有关材料',
    ])
  })

  it('that a newer cloud sends and this one does not know is told neutrally', () => {
    const { fields } = byKind['day-before']
    const values = Object.values(
      messageFields(fields, { template: 'case.granted', params: {}, sensitive: false }, NOW),
    )
    expect(values[0]).toEqual({ value: NEUTRAL.title })
  })
})

describe('the templates a bureau puts in', () => {
  it('are one for each kind, each another', () => {
    expect(Object.keys(byKind).sort()).toEqual([...NOTICE_KINDS].sort())
    expect(new Set(Object.values(byKind).map(({ templateId }) => templateId)).size).toBe(NOTICE_KINDS.length)
  })

  it.each(Object.entries(byKind))(
    '%s has five fields at most, of types and sources that are known',
    (_kind, { fields }) => {
      const entries = Object.entries(fields)
      expect(entries.length).toBeGreaterThan(0)
      expect(entries.length).toBeLessThanOrEqual(5)
      for (const [field, source] of entries) {
        expect([field, fieldTypeOf(field)]).toEqual([field, expect.any(String)])
        expect(FIELD_SOURCES).toContain(source)
      }
    },
  )

  it('are placeholders nobody takes for real ones', () => {
    for (const { templateId } of Object.values(byKind)) expect(templateId).toMatch(/^TEMPLATE_ID_[A-Z_]+$/)
  })
})

describe('what one tap asks for', () => {
  it('is three kinds at most', () => {
    for (const kinds of Object.values(ASKED_AT)) expect(kinds.length).toBeLessThanOrEqual(MOST_ASKED)
  })

  it('covers every kind, and every kind is sent by something', () => {
    expect(Object.values(ASKED_AT).flat().sort()).toEqual([...NOTICE_KINDS].sort())
    expect([...new Set(sent.map(([, kind]) => kind))].sort()).toEqual([...NOTICE_KINDS].sort())
  })

  it('is said in words before it is asked', () => {
    expect(sayWhatFor(ASKED_AT.booking)).toBe(
      '见面前一天、见面前一小时、预约改期或取消时，微信各提醒您一次。',
    )
    expect(sayWhatFor(ASKED_AT.question)).toBe('律师回复时，微信提醒您一次。')
    for (const kind of NOTICE_KINDS) expect(KIND_WORDS[kind]).toMatch(/\p{Script=Han}/u)
  })
})

describe('what matters most', () => {
  it('is what a person would walk in vain for', () => {
    expect(codes.filter((code) => RULES[code].critical)).toEqual([
      'appointment.rescheduled',
      'appointment.cancelled',
    ])
  })

  it('disturbs at night only an hour before', () => {
    expect(codes.filter((code) => RULES[code].urgent)).toEqual(['appointment.hour-before'])
  })
})
