import fc from 'fast-check'
import { violations } from '../../src/core/appointments/invariants'
import { HOLD_MS } from '../../src/core/appointments/ledger'
import type { Envelope } from '../../src/contracts/envelope'
import type { Answer } from '../../src/contracts/registry'
import {
  NEXT_WEDNESDAY,
  NOW,
  WEDNESDAY,
  openTown,
  type Person,
  type Town,
} from '../cloudfunctions/appointments/town'
import type { InProcessCloud } from './in-process-cloud'

type Appointment = Answer<'appointments.show'>

/** How an act goes wrong: not at all; its answer is lost; it is sent twice at once; the line is cut before the n-th request. */
type Fault = { readonly kind: 'none' | 'lost' | 'twice' } | { readonly kind: 'cut'; readonly before: number }

/** What the phones of a town know. They believe an answer, and only an answer. */
interface Phones {
  readonly cloud: InProcessCloud
  readonly town: Town
  readonly people: readonly Person[]
  readonly known: Map<string, Appointment>
  now: number
  requests: number
}

/** An answer no promise allows. BUSY and INTERNAL decide nothing and are asked again. */
const REFUSALS = ['BOOKING_LIMIT', 'HOLD_EXPIRED', 'CONFLICT', 'TOO_LATE', 'REQUEST_ID_REUSED', 'NOT_FOUND']

/** Sends as a phone does: under a fault, then again with the very same request until there is an answer. */
async function send<T>({ cloud }: Phones, fault: Fault, ask: () => Promise<Envelope<T>>): Promise<T | null> {
  if (fault.kind === 'cut') cutBefore(cloud, fault.before)
  const first = fault.kind === 'twice' ? (await Promise.all([ask(), ask()]))[0] : await ask()
  cloud.onWire(null)
  let answer = fault.kind === 'none' || fault.kind === 'twice' ? first : await ask()
  for (let n = 0; n < 30 && !answer.ok && ['BUSY', 'INTERNAL'].includes(answer.error.code); n += 1)
    answer = await ask()
  if (answer.ok) return answer.data
  if (!REFUSALS.includes(answer.error.code)) throw new Error(`answered ${answer.error.code}`)
  return null
}

/** Cuts the line once, before the n-th request from here; what follows (a rollback) comes through. */
function cutBefore(cloud: InProcessCloud, n: number): void {
  let left = n
  cloud.onWire(() => {
    left -= 1
    if (left === 0) throw new Error('the line was cut')
  })
}

interface Place {
  readonly date: string
  readonly cell: string
}

type Step = (phones: Phones, fault: Fault) => Promise<void>

class Act implements fc.AsyncCommand<object, Phones> {
  constructor(
    private readonly words: string,
    private readonly fault: Fault,
    private readonly step: Step,
  ) {}

  check(): boolean {
    return true
  }

  async run(_: object, phones: Phones): Promise<void> {
    await this.step(phones, this.fault)
    const broken = violations(await phones.town.world(phones.now))
    if (broken.length > 0) throw new Error(broken.join('; '))
    await nothingAcknowledgedIsLost(phones)
  }

  toString(): string {
    return `${this.words} [${this.fault.kind}${this.fault.kind === 'cut' ? ` ${this.fault.before}` : ''}]`
  }
}

async function nothingAcknowledgedIsLost({ cloud, known }: Phones): Promise<void> {
  for (const [id, { rev }] of known) {
    const stored = await cloud.read('appointments', id)
    if (!stored || Number(stored['rev']) < rev)
      throw new Error(`${id} rev ${rev} was acknowledged and is gone`)
  }
}

const nextRequest = (phones: Phones) => `play-${String((phones.requests += 1)).padStart(6, '0')}`

const remember = (phones: Phones, answer: Appointment | null) =>
  void (answer && phones.known.set(answer.appointmentId, answer))

/** One of this person's bookings as the phone knows it, perhaps out of date. */
function ownOf({ known }: Phones, { personId }: Person, n: number): Appointment | undefined {
  const own = [...known.values()].filter((a) => a.personId === personId && a.state === 'BOOKED')
  return own[n % Math.max(1, own.length)]
}

async function book(phones: Phones, fault: Fault, person: Person, place: Place): Promise<void> {
  const request = nextRequest(phones)
  const held = await send(phones, fault, () => person.hold(request, place))
  if (held?.outcome !== 'held') return
  remember(phones, await send(phones, fault, () => person.confirm(request, place)))
  const told = await send(phones, { kind: 'none' }, () => person.outcome(request))
  const knows = phones.known.has(told?.appointment?.appointmentId ?? '')
  if ((told?.outcome === 'done') !== knows) throw new Error('the outcome asked for is not the one answered')
}

async function move(phones: Phones, fault: Fault, person: Person, place: Place, n: number): Promise<void> {
  const own = ownOf(phones, person, n)
  if (!own) return
  const request = nextRequest(phones)
  const held = await send(phones, { kind: 'none' }, () => person.hold(request, place, own.appointmentId))
  if (held?.outcome !== 'held') return
  remember(phones, await send(phones, fault, () => person.move(request, own.appointmentId, own.rev, place)))
}

async function cancel(phones: Phones, fault: Fault, person: Person, n: number): Promise<void> {
  const own = ownOf(phones, person, n)
  if (!own) return
  const request = nextRequest(phones)
  remember(phones, await send(phones, fault, () => person.cancel(request, own.appointmentId, own.rev)))
}

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constantFrom<Fault>({ kind: 'none' }, { kind: 'lost' }, { kind: 'twice' }),
  fc.integer({ min: 1, max: 10 }).map((before) => ({ kind: 'cut' as const, before })),
)
const who = fc.nat(2)
const place = fc.record({
  date: fc.constantFrom(WEDNESDAY, NEXT_WEDNESDAY),
  cell: fc.constantFrom('0900', '0930'),
})
const at = ({ date, cell }: Place) => `${date} ${cell}`

const person = ({ people }: Phones, n: number): Person => {
  const found = people[n]
  if (!found) throw new Error('nobody')
  return found
}

const acts = [
  fc
    .tuple(who, place, fault)
    .map(([w, p, f]) => new Act(`${w} books ${at(p)}`, f, (ph, x) => book(ph, x, person(ph, w), p))),
  fc
    .tuple(who, place, fault, fc.nat(1))
    .map(
      ([w, p, f, n]) =>
        new Act(`${w} moves ${n} to ${at(p)}`, f, (ph, x) => move(ph, x, person(ph, w), p, n)),
    ),
  fc
    .tuple(who, fault, fc.nat(1))
    .map(([w, f, n]) => new Act(`${w} cancels ${n}`, f, (ph, x) => cancel(ph, x, person(ph, w), n))),
  fc.tuple(place, fault).map(
    ([p, f]) =>
      new Act(`everybody books ${at(p)} at once`, f, async (ph) => {
        await Promise.all(ph.people.map((one) => book(ph, { kind: 'none' }, one, p)))
      }),
  ),
  fc.integer({ min: 1, max: HOLD_MS }).map(
    (ms) =>
      new Act(`${ms} ms pass`, { kind: 'none' }, async (ph) => {
        ph.now += ms
        ph.cloud.setClock(ph.now)
      }),
  ),
]

async function enter(cloud: InProcessCloud): Promise<Phones> {
  cloud.setClock(NOW)
  await cloud.clear()
  const town = await openTown(cloud)
  return { cloud, town, people: await town.people(3), known: new Map(), now: NOW, requests: 0 }
}

/** What the plays came to, so that a play of nothing is seen. */
export interface Played {
  booked: number
  moved: number
  cancelled: number
}

/** Plays so many random sequences on a cloud; rejects with the one that breaks a promise, its seed and path. */
export async function playBookings(
  cloud: InProcessCloud,
  { seed, runs, length }: { seed: number; runs: number; length: number },
): Promise<Played> {
  const played = { booked: 0, moved: 0, cancelled: 0 }
  const plays = fc.asyncProperty(
    fc.commands(acts, { maxCommands: length, size: 'max' }),
    async (commands) => {
      const real = await enter(cloud)
      await fc.asyncModelRun(() => ({ model: {}, real }), commands)
      const known = [...real.known.values()]
      played.booked += known.length
      played.cancelled += known.filter((a) => a.state === 'CANCELLED').length
      played.moved += known.filter((a) => a.state === 'BOOKED' && a.rev > 1).length
    },
  )
  await fc.assert(plays, { seed, numRuns: runs, endOnFailure: true })
  return played
}
