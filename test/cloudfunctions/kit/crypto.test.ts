import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { auditHash, blindIndex, blindIndexes, keyIdOf, open, reseal, seal } from '@kit/crypto'
import { readKeyRing } from '@kit/keys'

const key = () => randomBytes(32).toString('base64')
const [k1, k2] = [key(), key()]
const ring = readKeyRing(JSON.stringify({ k1 }))
const rotated = readKeyRing(JSON.stringify({ k1, k2 }))
const place = { collection: 'persons', id: 'p1', field: 'phone' }

describe('a sealed field', () => {
  test('opens to what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.fullUnicodeString(), (text) => {
        expect(open(seal(text, place, ring), place, ring)).toBe(text)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  test('shows nothing of it and is never the same twice', () => {
    const [a, b] = [seal('13800000000', place, ring), seal('13800000000', place, ring)]
    expect(a).not.toContain('138')
    expect(a).not.toBe(b)
  })

  test.each([
    ['another person', { ...place, id: 'p2' }],
    ['another field', { ...place, field: 'idNumber' }],
    ['another collection', { ...place, collection: 'cases' }],
  ])('moved to %s does not open', (_where, elsewhere) => {
    expect(() => open(seal('13800000000', place, ring), elsewhere, ring)).toThrow('does not open')
  })

  test('altered anywhere does not open', () => {
    const sealed = seal('13800000000', place, ring)
    const [id, nonce = '', body = ''] = sealed.split('.')
    const flip = (text: string, at: number) => {
      const bytes = Buffer.from(text, 'base64url')
      bytes[at] = (bytes[at] ?? 0) ^ 1
      return bytes.toString('base64url')
    }
    for (let i = 0; i < 12; i += 1)
      expect(() => open(`${id}.${flip(nonce, i)}.${body}`, place, ring)).toThrow()
    for (let i = 0; i < 27; i += 1)
      expect(() => open(`${id}.${nonce}.${flip(body, i)}`, place, ring)).toThrow()
    expect(() => open(`${id}.${nonce}.`, place, ring)).toThrow('not a sealed text')
  })

  test('of a key that is gone says so, without the text', () => {
    const sealed = seal('13800000000', place, rotated)
    expect(() => open(sealed, place, ring)).toThrow('not in DATA_KEYS')
  })
})

describe('rotating keys', () => {
  test('new texts take the new key, old ones still open, and resealing moves them', () => {
    const old = seal('13800000000', place, ring)
    expect(open(old, place, rotated)).toBe('13800000000')
    const moved = reseal(old, place, rotated)
    expect([keyIdOf(old), keyIdOf(moved)]).toEqual(['k1', 'k2'])
    expect(open(moved, place, rotated)).toBe('13800000000')
    expect(reseal(moved, place, rotated)).toBe(moved)
  })

  test('an index made under the old key is still found', () => {
    expect(blindIndexes('13800000000', rotated)).toContain(blindIndex('13800000000', ring))
  })
})

describe('a blind index', () => {
  test('is equal for equal texts only, and differs by key', () => {
    expect(blindIndex('13800000000', ring)).toBe(blindIndex('13800000000', ring))
    expect(blindIndex('13800000000', ring)).not.toBe(blindIndex('13800000001', ring))
    expect(blindIndex('13800000000', ring)).not.toBe(blindIndex('13800000000', rotated))
  })
})

describe('the ring of keys', () => {
  test.each([
    ['an empty ring', '{}'],
    ['a short key', '{"k1":"c2hvcnQ="}'],
    ['an id that JSON would reorder', JSON.stringify({ 1: k1 })],
    ['something else', '"k1"'],
  ])('%s is refused', (_what, json) => {
    expect(() => readKeyRing(json)).toThrow('DATA_KEYS')
  })

  test('each purpose has a key of its own', () => {
    const purposes = (['seal', 'index', 'audit'] as const).map((p) => ring.derive('k1', p).toString('hex'))
    expect(new Set(purposes).size).toBe(3)
  })

  test('without DATA_KEYS nothing is sealed', () => {
    delete process.env['DATA_KEYS']
    expect(() => seal('13800000000', place)).toThrow('DATA_KEYS is not set')
    process.env['DATA_KEYS'] = JSON.stringify({ k1 })
    expect(auditHash('entry')).toBe(auditHash('entry', 'k1'))
  })
})
