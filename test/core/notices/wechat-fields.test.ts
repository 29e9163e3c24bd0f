import fc from 'fast-check'
import { cut, fieldTypeOf, formatField, plainLine } from '@/core/notices/wechat-fields'

const NOW = Date.parse('2026-11-23T09:30:00+08:00')
const SEED = 20261123
const text = (field: string, words: string) => formatField(field, { text: words }, NOW)

/** WeChat's limits (订阅消息参数值内容限制说明), written down apart from the code; lengths in UTF-16 units, the narrower count. */
const LIMITS: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (s) => s.length <= 20 && !/[\p{Cc}\n]/u.test(s),
  phrase: (s) => /^\p{Script=Han}{1,5}$/u.test(s),
  name: (s) =>
    (/\p{Script=Han}/u.test(s) ? [...s].length <= 10 : s.length <= 20) && !/[\p{N}\p{Cc}]/u.test(s),
  character_string: (s) => /^[\x21-\x7e]{1,32}$/.test(s),
  time: (s) => /^\d{4}年\d{1,2}月\d{1,2}日 ([01]\d|2[0-3]):[0-5]\d$/.test(s),
  date: (s) => /^\d{4}年\d{1,2}月\d{1,2}日 ([01]\d|2[0-3]):[0-5]\d$/.test(s),
  number: (s) => /^\d+(\.\d+)?$/.test(s) && s.length <= 32,
  amount: (s) => /^\d{1,10}(\.\d+)?元?$/.test(s),
  phone_number: (s) => /^[\d+-]{1,17}$/.test(s),
  letter: (s) => /^[A-Za-z]{1,32}$/.test(s),
  symbol: (s) => /^[^\p{L}\p{N}\p{C}]{1,5}$/u.test(s),
}
const types = Object.keys(LIMITS)

describe('a field of a subscribe message', () => {
  it.each([
    ['thing1', '塘㙍村公共法律服务工作室', '塘㙍村公共法律服务工作室'],
    [
      'thing1',
      '广东省湛江市吴川市塘㙍镇塘㙍村公共法律服务工作室二楼',
      '广东省湛江市吴川市塘㙍镇塘㙍村公共法律…',
    ],
    ['thing1', '带好：\n身份证\t和 欠条', '带好： 身份证 和 欠条'],
    ['thing1', '好消息🎉👨‍👩‍👧', '好消息'],
    ['thing1', '🎉', '请点开查看'],
    ['thing1', '', '请点开查看'],
    ['phrase3', '已改期', '已改期'],
    ['phrase3', '预约时间已经改了', '预约时间已'],
    ['phrase3', 'OK 123', '提醒'],
    ['name4', '陈示例律师', '陈示例律师'],
    ['name4', '阿依古丽·买买提江·示例律师', '阿依古丽·买买提江·'],
    ['name4', '李律师(13800000000)', '李律师'],
    ['name4', '123', '工作人员'],
    ['name4', 'Shili Lawyer', 'Shili Lawyer'],
    ['character_string1', '481 203', '481203'],
    ['character_string1', '预约码', '-'],
    ['number1', '共 12.5 个', '12.5'],
    ['number1', '没有', '0'],
    ['amount1', '3000', '3000元'],
    ['phone_number1', '0759-1234567 转 8', '0759-12345678'],
    ['phone_number1', '没有', '12348'],
    ['letter1', 'A区', 'A'],
    ['symbol1', '王', '-'],
  ])('%s: %j becomes %j', (field, given, expected) => {
    expect(text(field, given)).toBe(expected)
  })

  it('writes a moment as both a time and a date take it', () => {
    for (const field of ['time2', 'date2'])
      expect(formatField(field, { moment: NOW }, 0)).toBe('2026年11月23日 09:30')
  })

  it('shows the moment of sending where a time is asked for and there is none', () => {
    expect(text('time2', '下周三')).toBe('2026年11月23日 09:30')
  })

  it('takes any value of ours in any type, so that a bureau may choose its template', () => {
    expect(formatField('thing9', { moment: NOW }, 0)).toBe('2026年11月23日 09:30')
    expect(formatField('phrase9', { moment: NOW }, 0)).toBe('年月日')
  })

  it('knows its type by its letters', () => {
    expect(fieldTypeOf('character_string12')).toBe('character_string')
    for (const field of ['thing', 'thing1x', 'constructor1', '__proto__1', 'enum1'])
      expect(fieldTypeOf(field)).toBeNull()
  })
})

describe('words cut', () => {
  it('never halve a character, and say that they were cut', () => {
    expect(cut('𠀀𠀁𠀂', 5)).toBe('𠀀𠀁…')
    expect(cut('abcdef', 5)).toBe('abcd…')
    expect(cut('abcde', 5)).toBe('abcde')
  })

  it('keep the signs everybody writes', () => {
    expect(plainLine('（一）3#楼、“法援”—12348')).toBe('（一）3#楼、“法援”—12348')
    expect(plainLine('a\u0000b\u200bc\ud800d')).toBe('abcd')
  })
})

const odd = fc.oneof(
  fc.fullUnicodeString({ maxLength: 60 }),
  fc.string16bits({ maxLength: 60 }),
  fc.stringOf(fc.constantFrom('示', '例', '𠀀', '😀', '\n', '1', 'a', ' ', '·', '\u202e', '\ud83d'), {
    maxLength: 60,
  }),
)

describe(`whatever is put in, it fits [seed ${SEED}]`, () => {
  it.each(types)('%s', (type) => {
    fc.assert(
      fc.property(odd, (words) => {
        const value = text(`${type}1`, words)
        expect([value, value.length > 0 && value === value.trim() && LIMITS[type]!(value)]).toEqual([
          value,
          true,
        ])
        expect(value).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/)
      }),
      { seed: SEED, numRuns: 500 },
    )
  })
})
