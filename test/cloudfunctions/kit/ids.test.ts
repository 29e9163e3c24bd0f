import { areaId, derivedId, newId } from '@kit/ids'
import { assertId } from '@kit/refuse'

describe('ids', () => {
  test('new ones differ, rise, and are fit for the store', () => {
    const ids = Array.from({ length: 200 }, () => newId('p'))
    expect(new Set(ids).size).toBe(200)
    for (const id of ids) expect(() => assertId(id)).not.toThrow()
  })

  test('derived ones come back for the same parts, and only for them', () => {
    expect(derivedId('p', 'o-one', 'req')).toBe(derivedId('p', 'o-one', 'req'))
    expect(derivedId('p', 'o-one', 'req')).not.toBe(derivedId('p', 'o-on', 'ereq'))
    expect(derivedId('p', 'o-one', 'req')).not.toContain('o-one')
  })

  test('an area’s code never stands alone as a key', () => {
    expect(areaId('440882')).toBe('a440882')
    expect(() => assertId('440882')).toThrow('all-digit')
  })

  test.each(['', 'a b', 'x'.repeat(129), '../p', '$where'])('%p is no id', (id) => {
    expect(() => assertId(id)).toThrow()
  })
})
