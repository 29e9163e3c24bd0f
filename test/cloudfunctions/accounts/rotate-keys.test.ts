import { randomBytes } from 'node:crypto'
import { blindIndex, keyIdOf, open, seal } from '@kit/crypto'
import type { Stored } from '@kit/documents'
import { startKit, type KitBench } from '../kit/kit-bench'

const [k1, k2] = [randomBytes(32), randomBytes(32)].map((b) => b.toString('base64'))
const ONLY_OLD = JSON.stringify({ k1 })
const BOTH = JSON.stringify({ k1, k2 })
const ONLY_NEW = JSON.stringify({ k2 })

let kit: KitBench
beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.stop())

const place = (id: string) => ({ collection: 'persons', id, field: 'phone' })
const phoneOf = (i: number) => `1380000${String(i).padStart(4, '0')}`
const ids = Array.from({ length: 7 }, (_, i) => `p-${i}`)

describe('rotating the data keys', () => {
  test('goes through every person in slices, and the old key may then go', async () => {
    process.env['DATA_KEYS'] = ONLY_OLD
    const persons = kit.collection<Stored & { phoneSealed: string | null; phoneIndex: string | null }>(
      'persons',
    )
    const rows = ids.map((_id, i) => ({
      _id,
      schema: 1,
      phoneSealed: i === 3 ? null : seal(phoneOf(i), place(_id)),
      phoneIndex: i === 3 ? null : blindIndex(phoneOf(i)),
    }))
    await persons.insertMany(rows)

    process.env['DATA_KEYS'] = BOTH
    const [spec] = kit.SEALED_FIELDS
    let moved = 0
    for (let after: string | null = null; ;) {
      const slice = await kit.rotateSlice(spec!, after, 3)
      moved += slice.moved
      if (slice.next === null) break
      after = slice.next
    }
    expect(moved).toBe(6)
    expect(await kit.rotateSlice(spec!, null, 100)).toEqual({ moved: 0, next: null })

    process.env['DATA_KEYS'] = ONLY_NEW
    for (const [i, id] of ids.entries()) {
      const row = await persons.get(id)
      const { phoneSealed, phoneIndex } = row!
      if (i === 3) expect([phoneSealed, phoneIndex]).toEqual([null, null])
      else {
        expect(keyIdOf(phoneSealed!)).toBe('k2')
        expect(open(phoneSealed!, place(id))).toBe(phoneOf(i))
        expect(phoneIndex).toBe(blindIndex(phoneOf(i)))
      }
    }
  })
})
