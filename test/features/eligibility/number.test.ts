import fc from 'fast-check'
import { fromHundredths, hundredths, slipOf, tidy, wholeNumber } from '@/features/eligibility/typed/number'

describe('numbers as people type them', () => {
  it.each([
    ['1160', 116_000],
    [' 1 160 ', 116_000],
    ['1,160', 116_000],
    ['１，１６０', 116_000],
    ['1160元', 116_000],
    ['¥1160.5', 116_050],
    ['1.2万', 1_200_000],
    ['3千', 300_000],
    ['0', 0],
    ['98.55 平方米', 9_855],
  ])('%s is %i hundredths', (text, value) => expect(hundredths(text)).toBe(value))

  it.each(['三千', '', '-5', '1.234', '1..2', '12345678901', '1e5', '1 160 abc', '元'])(
    '%s is not a number, and is answered with a sentence instead of a guess',
    (text) => expect(hundredths(text)).toBeNull(),
  )

  it.each([
    ['-500', 'negative'],
    ['－５００元', 'negative'],
    ['12345678901', 'tooLarge'],
    ['99,999,999,999.50 元', 'tooLarge'],
    ['1234567890万', 'tooLarge'],
    ['三千', null],
    ['1e9', null],
    ['-', null],
    ['', null],
  ])('%s is told as what it is: %s', (text, slip) => {
    expect([slipOf(text), hundredths(text)]).toEqual([slip, null])
  })

  it.each([
    ['4 口人', 4],
    ['４人', 4],
    ['2套', 2],
  ])('%s counts %i', (text, value) => expect(wholeNumber(text)).toBe(value))

  it('half a person is not a whole number', () => expect(wholeNumber('3.5')).toBeNull())

  it('whatever was answered is shown again so that it is read the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (value) => {
        expect(hundredths(fromHundredths(value))).toBe(value)
      }),
      { seed: 20_261_123 },
    )
  })

  it('tidying twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = tidy(text)
        if (hundredths(text) !== null) expect(hundredths(once)).toBe(hundredths(text))
      }),
      { seed: 20_261_123 },
    )
  })
})
