import fc from 'fast-check'
import { violations } from '@/core/appointments/invariants'
import { HOLD_MS } from '@/core/appointments/ledger'
import { CELLS, DAYS, Model } from './model'
import { SEED } from './samples'

type Step = (model: Model) => void

/** One act of the random play, with words for the report of a failure. */
class Act implements fc.Command<object, Model> {
  constructor(
    private readonly words: string,
    private readonly step: Step,
  ) {}

  check(): boolean {
    return true
  }

  run(_: object, model: Model): void {
    this.step(model)
    expect(violations(model.world())).toEqual([])
  }

  toString(): string {
    return this.words
  }
}

const person = fc.constantFrom('p0', 'p1')
/** Few enough that the same request comes again, on the same day or another. */
const request = fc.tuple(person, fc.nat(2)).map(([p, n]) => ({ person: p, id: `${p}-r${n}` }))
const date = fc.constantFrom(...DAYS)
const place = fc.record({ date, cell: fc.constantFrom(...CELLS) })

const begin = fc.tuple(request, place, fc.option(request)).map(([r, at, moving]) => {
  const words = `read for ${r.id} ${at.date} ${at.cell} moving ${moving?.id ?? '-'}`
  return new Act(words, (model) => void model.beginHold(r.person, r.id, at, moving?.id ?? null))
})
const land = fc.nat(5).map((n) => new Act(`write ${n}`, (model) => void model.landHold(n)))

/** A whole hold and what follows it, undisturbed: without it the play would seldom come as far as a booking. */
const book = fc.tuple(request, place).map(([r, at]) => {
  return new Act(`book ${r.id} ${at.date} ${at.cell}`, (model) => {
    if (model.holdNow(r.person, r.id, at, null)) model.confirm(r.person, r.id, at.date)
  })
})
const move = fc.tuple(request, fc.nat(2), place).map(([r, n, at]) => {
  const id = `${r.person}-r${n}`
  return new Act(`move ${id} by ${r.id} to ${at.date} ${at.cell}`, (model) => {
    if (model.holdNow(r.person, r.id, at, id)) model.move(r.id, id, at.date)
  })
})

const acts = [
  begin,
  begin,
  land,
  land,
  book,
  move,
  fc
    .tuple(request, date)
    .map(([r, d]) => new Act(`confirm ${r.id} ${d}`, (model) => model.confirm(r.person, r.id, d))),
  fc
    .tuple(request, fc.nat(2), date)
    .map(
      ([r, n, d]) =>
        new Act(`late move of ${n} by ${r.id}`, (model) => model.move(r.id, `${r.person}-r${n}`, d)),
    ),
  request.map((r) => new Act(`cancel ${r.id}`, (model) => model.cancel(r.id))),
  fc.tuple(request, date).map(([r, d]) => new Act(`release ${r.id} ${d}`, (model) => model.release(r.id, d))),
  fc.integer({ min: 1, max: HOLD_MS }).map((ms) => new Act(`wait ${ms}`, (model) => void (model.now += ms))),
]

const play = (make: () => Model) =>
  fc.property(fc.commands(acts, { maxCommands: 40, size: 'max' }), (commands) =>
    fc.modelRun(() => ({ model: {}, real: make() }), commands),
  )

describe('any sequence of holding, booking, moving, cancelling and waiting, read and written in any order', () => {
  it.each([
    [1, 1],
    [2, 1],
    [1, 2],
    [2, 2],
  ])('keeps B1 to B8 with %i seats a time that takes %i cells of the grid', (capacity, takes) => {
    fc.assert(
      play(() => new Model(capacity, true, takes)),
      { seed: SEED, numRuns: 300 },
    )
  })

  it('does reach bookings, moves and cancels: the play is not empty', () => {
    const seen = { booked: 0, moved: 0, cancelled: 0 }
    const watched = fc.property(fc.commands(acts, { maxCommands: 40, size: 'max' }), (commands) => {
      const real = new Model(1)
      fc.modelRun(() => ({ model: {}, real }), commands)
      for (const a of real.appointments.values()) {
        seen.booked += 1
        if (a.state === 'CANCELLED') seen.cancelled += 1
        if (a.history.length > 1 && a.state === 'BOOKED') seen.moved += 1
      }
    })
    fc.assert(watched, { seed: SEED, numRuns: 100 })
    expect(Math.min(seen.booked, seen.moved, seen.cancelled)).toBeGreaterThan(5)
  })

  it('control: without the condition of the write the same play breaks a promise', () => {
    for (const takes of [1, 2]) {
      const careless = fc.check(
        play(() => new Model(1, false, takes)),
        { seed: SEED, numRuns: 300 },
      )
      expect(careless.failed).toBe(true)
    }
  })
})
