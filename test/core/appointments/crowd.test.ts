import { violations } from '@/core/appointments/invariants'
import { SEED } from './samples'
import { DAYS, Model } from './model'

/** xorshift32: the same order of arrival for the same seed. */
function arrivals(seed: number): (below: number) => number {
  let state = seed | 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

/** Everybody reads the same empty day, then the writes land in any order; losers read again. Answers who was told yes. */
function rush(model: Model, people: number, seed: number): string[] {
  const next = arrivals(seed)
  const told: string[] = []
  let outside = Array.from({ length: people }, (_, i) => `ap${i}`)
  const place = { date: DAYS[0], cell: '0900' }
  while (outside.length > 0) {
    const trying = outside.filter((id) => model.beginHold(`p${id}`, id, place, null).kind === 'take')
    const order = trying.slice()
    for (const id of trying) {
      const at = next(order.length)
      const [landed] = order.splice(at, 1)
      if (model.landHold(at)) told.push(landed ?? id)
    }
    outside = trying.filter((id) => !told.includes(id))
  }
  return told
}

describe('a crowd for one time', () => {
  it.each([1, 2, 64])(
    'of %i seats: as many are told yes as there are seats, and each of them sits',
    (capacity) => {
      for (let n = 0; n < 5; n += 1) {
        const model = new Model(capacity)
        const told = rush(model, 1000, SEED + n)
        expect(told).toHaveLength(capacity)
        expect(model.believers(DAYS[0], '0900').sort()).toEqual(told.sort())
        for (const id of told) model.confirm(`p${id}`, id, DAYS[0])
        expect(model.appointments.size).toBe(capacity)
        expect(violations(model.world())).toEqual([])
      }
    },
  )

  it('control: a store that writes without the condition tells several people the same seat is theirs', () => {
    const model = new Model(1, false)
    const told = rush(model, 1000, SEED)
    expect(told.length).toBeGreaterThan(1)
    expect(model.believers(DAYS[0], '0900')).toHaveLength(1)
  })
})
