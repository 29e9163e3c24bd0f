import fc from 'fast-check'
import { codeFromBytes, firstAdminsDocument, normalizeCode, useCode } from '@/core/accounts/first-admin'

const hash = (text: string) => `#${text}`
const [one, two] = [codeFromBytes(new Uint8Array(10).fill(1)), codeFromBytes(new Uint8Array(10).fill(200))]
const { codes } = firstAdminsDocument([one, two], '440800', hash)
const hashed = (code: string) => hash(normalizeCode(code))

describe('a one-time code', () => {
  test('is four groups of four letters nobody mistakes', () => {
    expect(one).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  test('differs whenever the bytes differ', () => {
    const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(codeFromBytes(a) === codeFromBytes(b)).toBe(a.every((x, i) => x === b[i]))
      }),
      { seed: 42 },
    )
  })

  test('is forgiven spaces, small letters, and O for 0', () => {
    expect(normalizeCode(' abcd-efgh oil0 ')).toBe(normalizeCode('ABCDEFGH0110'))
  })

  test('is stored only as its hash', () => {
    expect(JSON.stringify(codes)).not.toContain(one)
    expect(codes.every((c) => c.usedBy === null)).toBe(true)
  })
})

describe('using a code', () => {
  test('opens once, for one account', () => {
    const used = useCode(codes, hashed(one), 'o-first', 5)
    expect(used?.[0]).toEqual({ hash: hashed(one), usedBy: 'o-first', usedAt: 5 })
    expect(useCode(used!, hashed(one), 'o-thief', 6)).toBeNull()
    expect(useCode(used!, hashed(one), 'o-first', 6)).toEqual(used)
  })

  test('the two codes are for two people', () => {
    const used = useCode(codes, hashed(one), 'o-first', 5)!
    expect(useCode(used, hashed(two), 'o-first', 6)).toBeNull()
    expect(useCode(used, hashed(two), 'o-second', 6)?.[1]?.usedBy).toBe('o-second')
  })

  test('a wrong code opens nothing', () => {
    expect(useCode(codes, hashed('0000-0000-0000-0000'), 'o-first', 5)).toBeNull()
  })
})
