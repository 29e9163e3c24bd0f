import { violations } from '@/core/appointments/invariants'
import type { Isolation } from '../../../gateway/store/types'
import { naiveBook } from '../../faults/naive-booking'
import { openInProcessCloud, type InProcessCloud } from '../../faults/in-process-cloud'
import { NOW, WEDNESDAY, codeOf, openTown, requestIds, type Person, type Town } from './town'

const next = requestIds()
const MODES: readonly Isolation[] = ['snapshot', 'serializable']

/** A phone's way: BUSY is sent again with the same request; anything else is an answer. Answers how often it asked. */
async function persist<T extends { ok: boolean }>(
  ask: () => Promise<T>,
): Promise<{ answer: T; asked: number }> {
  for (let asked = 1; ; asked += 1) {
    const answer = await ask()
    const busy = 'error' in answer && (answer.error as { code: string }).code === 'BUSY'
    if (!busy || asked >= 20) return { answer, asked }
  }
}

async function holdBusily(person: Person, cell: string, request = next()): Promise<string> {
  const { answer } = await persist(() => person.hold(request, { cell }))
  return answer.ok ? answer.data.outcome : codeOf(answer)
}

async function bookBusily(person: Person, cell: string): Promise<string> {
  const request = next()
  const held = await holdBusily(person, cell, request)
  if (held !== 'held') return held
  return codeOf((await persist(() => person.confirm(request, { cell }))).answer)
}

const tally = (answers: readonly string[]) =>
  answers.reduce<Record<string, number>>((all, a) => ({ ...all, [a]: (all[a] ?? 0) + 1 }), {})

describe.each(MODES)('many hands at once, %s isolation', (isolation) => {
  let cloud: InProcessCloud
  beforeAll(async () => {
    cloud = await openInProcessCloud({ isolation })
  })
  beforeEach(() => cloud.setClock(NOW))
  afterAll(() => cloud.stop())

  const settled = async (town: Town) => expect(violations(await town.world())).toEqual([])

  test('200 for one seat: exactly one wins, nobody is told something untrue', async () => {
    const town = await openTown(cloud)
    const people = await town.people(200)
    const answers = await Promise.all(people.map((person) => bookBusily(person, '0900')))
    expect(tally(answers)).toEqual({ OK: 1, taken: 199 })
    await settled(town)
  })

  test('64 for one time of 64 seats: all are served', async () => {
    const town = await openTown(cloud, { capacity: 64 })
    const people = await town.people(64)
    const answers = await Promise.all(people.map((person) => holdBusily(person, '0900')))
    expect(tally(answers)).toEqual({ held: 64 })
    expect(await town.freeAt('0900')).toBe(0)
    await settled(town)
  })

  test('64 for 64 times of one seat: all are served', async () => {
    const town = await openTown(cloud, { start: '08:00', end: '18:40', slotMinutes: 10 })
    const cells = (await town.slots()).days[0]!.slots.map((slot) => slot.cell)
    const people = await town.people(64)
    const answers = await Promise.all(people.map((person, i) => holdBusily(person, cells[i]!)))
    expect(cells).toHaveLength(64)
    expect(tally(answers)).toEqual({ held: 64 })
    await settled(town)
  })

  test('16 confirm on one day at once: each is served, the first without a second try', async () => {
    const town = await openTown(cloud, { capacity: 16 })
    const people = (await town.people(16)).map((person) => ({ person, request: next() }))
    for (const { person, request } of people) await person.hold(request)
    cloud.counted.clear()
    const confirm = ({ person, request }: (typeof people)[number]) => persist(() => person.confirm(request))
    const answers = await Promise.all(people.map(confirm))
    expect(tally(answers.map(({ answer }) => codeOf(answer)))).toEqual({ OK: 16 })
    expect(Math.min(...(cloud.counted.get('appointments.confirm') ?? []))).toBe(9)
    await settled(town)
  })

  test('two phones of one person get one seat a day, however they race', async () => {
    const town = await openTown(cloud, { capacity: 4 })
    const [lin] = await town.people(1)
    const answers = await Promise.all(['0900', '0930', '1000', '1030'].map((cell) => bookBusily(lin!, cell)))
    expect(tally(answers)['OK']).toBe(1)
    await settled(town)
  })

  test('control: reading and then writing sells one seat several times, and the same checks see it', async () => {
    const town = await openTown(cloud)
    const [first, ...people] = await town.people(20)
    const request = next()
    await first!.hold(request)
    await first!.release(request)
    const won = await Promise.all(people.map((person) => naiveBook(town.adviserId, WEDNESDAY, person)))
    expect(won.filter(Boolean).length).toBeGreaterThan(1)
    expect(violations(await town.world()).join('\n')).toContain('B2 an appointment without its seat')
  })
})
