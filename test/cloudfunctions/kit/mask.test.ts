import fc from 'fast-check'
import { maskName, maskPhone } from '@kit/mask'

describe('masking', () => {
  test('a mobile keeps its first three and last four', () => {
    expect(maskPhone('13812345678')).toBe('138****5678')
  })

  test('what is too short to be a phone shows nothing', () => {
    expect(maskPhone('12348')).toBe('****')
  })

  test('never shows more than seven digits', () => {
    const digits = fc.stringOf(fc.constantFrom(...'0123456789'), { maxLength: 20 })
    fc.assert(
      fc.property(digits, (phone) => {
        expect(maskPhone(phone).replace(/\D/g, '').length).toBeLessThanOrEqual(7)
      }),
      { seed: 3 },
    )
  })

  test('a name keeps its first character, whole even when rare', () => {
    expect(maskName('王小明')).toBe('王**')
    expect(maskName('𠮷田')).toBe('𠮷*')
    expect(maskName('')).toBe('')
    expect(maskName('阿卜杜拉·买买提')).toBe('阿**')
  })
})
