import { firstBroken, fits } from '../../../gateway/wechat/field-limits'

const long = (n: number) => '示'.repeat(n)

describe('what WeChat takes in a field', () => {
  it.each([
    ['thing1', long(20)],
    ['thing1', '法律咨询 (第2次)'],
    ['number1', '3.5'],
    ['letter1', 'AB'],
    ['symbol1', '!!'],
    ['character_string1', 'A-123456'],
    ['time2', '9:05'],
    ['time2', '2026年11月25日 09:00'],
    ['time2', '09:00~09:30'],
    ['date3', '2026年11月25日'],
    ['date3', '2026-11-25 09:00'],
    ['amount4', '¥12.50元'],
    ['phone_number5', '+86-0759-1234567'],
    ['car_number6', '粤A12345'],
    ['name7', '陈示例律师'],
    ['name7', 'Chen Shi Li'],
    ['phrase8', '已改期'],
  ])('%s takes %s', (name, value) => expect(fits(name, value)).toBe(true))

  it.each([
    ['thing1', long(21)],
    ['thing1', ''],
    ['thing1', '两行\n不行'],
    ['number1', '三'],
    ['letter1', 'A1'],
    ['symbol1', 'a'],
    ['character_string1', '预约'],
    ['time2', '25:00'],
    ['time2', '明天'],
    ['date3', '周二'],
    ['amount4', '十元'],
    ['phone_number5', '1'.repeat(18)],
    ['car_number6', '粤A123456789'],
    ['name7', long(11)],
    ['name7', 'a'.repeat(21)],
    ['phrase8', '六个汉字太长了'],
    ['phrase8', 'ok'],
    ['unknown1', '什么'],
    ['thing', '没有号'],
    ['thing1', 7],
    ['thing1', undefined],
  ])('%s does not take %s', (name, value) => expect(fits(name, value)).toBe(false))

  it('a message has just the fields of its template', () => {
    const data = { thing1: { value: '见面' }, time2: { value: '9:00' } }
    expect(firstBroken(data, ['thing1', 'time2'])).toBeNull()
    expect(firstBroken(data, ['thing1', 'time2', 'thing3'])).toBe('thing3')
    expect(firstBroken(data, ['thing1'])).toBe('time2')
    expect(firstBroken({ thing1: '见面' }, ['thing1'])).toBe('thing1')
  })
})
