import type { Rota } from '@/core/appointments/rota'
import type { AppointmentFact, World } from '@/core/appointments/invariants'
import type { DayLedger } from '@/core/appointments/ledger'
import type { Envelope } from '@/contracts/envelope'
import type { Answer } from '@/contracts/registry'
import { msAt } from '@/core/time'
import type { BookingCloud } from '../../faults/in-process-cloud'

/** A small town to book in: 示例 village, one adviser, as many people as a test needs. */
export const VILLAGE = '440883107206'
export const TOWN = '440883107'
/** Monday, 9:30 in UTC+8. */
export const NOW = msAt('2026-11-23', '09:30')
/** The Wednesday of the weekly round. */
export const WEDNESDAY = '2026-11-25'
export const NEXT_WEDNESDAY = '2026-12-02'

const VENUE = {
  venueId: 'v440883107206',
  areaCode: VILLAGE,
  name: '示例村公共法律服务工作室',
  address: null,
  phone: null,
  sample: true,
}

interface Supply {
  readonly capacity?: number
  readonly start?: string
  readonly end?: string
  readonly slotMinutes?: number
  readonly rota?: Partial<Rota>
}

/** Every Wednesday from `start` to `end` in the village. */
export function weekly({
  capacity = 1,
  start = '09:00',
  end = '11:30',
  slotMinutes = 30,
  rota,
}: Supply = {}): Rota {
  const session = {
    start,
    end,
    venueId: VENUE.venueId,
    areaCode: VILLAGE,
    mode: 'in-person' as const,
    capacity,
  }
  return {
    from: '2026-01-01',
    to: null,
    slotMinutes,
    bufferMinutes: 0,
    noticeMinutes: 60,
    horizonDays: 28,
    changeMinutes: 120,
    worksMakeUpDays: false,
    worksHolidays: false,
    rounds: [{ weekday: 3, everyWeeks: 1, anchor: '2026-01-07', sessions: [session] }],
    overrides: [],
    leave: [],
    ...rota,
  }
}

/** A town of its own for each test: another adviser, other people, on one cloud. */
export interface Town {
  readonly adviserId: string
  /** So many people with an account, who agreed to what is named. */
  people(count: number, agreed?: readonly string[]): Promise<Person[]>
  employ(role: 'adviser' | 'clerk', areaCode?: string): Promise<string>
  slots(from?: string, days?: number): Promise<Answer<'appointments.slots'>>
  freeAt(cell: string, date?: string): Promise<number | undefined>
  world(now?: number): Promise<World>
}

let towns = 0

export async function openTown(cloud: BookingCloud, supply: Supply = {}): Promise<Town> {
  const key = `${(towns += 1)}`
  const adviserId = `adviser_${key}`
  const staff = {
    townCode: TOWN,
    firm: null,
    phone: null,
    languages: ['普通话'],
    sample: true,
    venues: [VENUE],
  }
  await cloud.seed('advisers', [
    { _id: adviserId, name: '示例律师', villages: [VILLAGE], ...staff, rota: weekly(supply) },
  ])
  await cloud.seed('adviser_villages', [{ _id: `n${VILLAGE}`, areaCode: VILLAGE, adviserId }])
  await cloud.seed('calendars', [{ _id: 'cn-2026', year: 2026, holidays: [], makeUpDays: [] }])
  let people = 0
  const slots = async (from = WEDNESDAY, days = 1) =>
    dataOf(await cloud.call(null, 'appointments.slots', { areaCode: VILLAGE, from, days }))
  return {
    adviserId,
    slots,
    async people(count, agreed = ['contact']) {
      const openids = Array.from({ length: count }, () => `o_${key}_${(people += 1)}`)
      await settle(cloud, openids, agreed)
      return openids.map((openid) => personIn(cloud, openid, adviserId))
    },
    async employ(role, areaCode = TOWN) {
      const openid = `o_${key}_${role}_${(people += 1)}`
      const grant = { role, areaCode, from: 0, until: null, ...(role === 'adviser' ? { adviserId } : {}) }
      await cloud.seed('accounts', [{ _id: openid, acting: [], staff: [grant], createdAt: 0 }])
      return openid
    },
    async freeAt(cell, date = WEDNESDAY) {
      return (await slots(date)).days[0]!.slots.find((slot) => slot.cell === cell)?.free
    },
    world: (now = NOW) => worldOf(cloud, adviserId, now),
  }
}

const personOf = (openid: string) => `p_${openid}`

async function settle(cloud: BookingCloud, openids: readonly string[], agreed: readonly string[]) {
  const consents = Object.fromEntries(agreed.map((purpose) => [purpose, { version: 1, at: 0 }]))
  const link = (openid: string) => ({ personId: personOf(openid), relation: 'self', from: 0, until: null })
  await cloud.seed(
    'persons',
    openids.map((o) => ({ _id: personOf(o), name: '林示例', selfOf: o, consents, live: {}, createdAt: 0 })),
  )
  await cloud.seed(
    'accounts',
    openids.map((o) => ({ _id: o, acting: [link(o)], staff: [], createdAt: 0 })),
  )
}

/** Everything stored about one adviser's bookings, to be judged by the invariants. */
async function worldOf(cloud: BookingCloud, adviserId: string, now: number): Promise<World> {
  const own = <T>(documents: Record<string, unknown>[]) =>
    documents.filter((d) => d.adviserId === adviserId) as T[]
  const appointments = own<AppointmentFact & { _id: string; requestId: string; accountId: string }>(
    await cloud.all('appointments'),
  )
  const persons = (await cloud.all('persons')) as unknown as (World['persons'][number] & { _id: string })[]
  const prefix = `p_o_${adviserId.slice('adviser_'.length)}_`
  return {
    days: own<DayLedger>(await cloud.all('adviser_days')),
    appointments: appointments.map((a) => ({ ...a, id: a._id, request: `${a.accountId} ${a.requestId}` })),
    persons: persons.filter((p) => p._id.startsWith(prefix)).map((p) => ({ ...p, id: p._id })),
    notices: new Set((await cloud.all('notices')).map((n) => String(n._id).slice('appointment:'.length))),
    now,
  }
}

export const codeOf = (answer: Envelope<unknown>): string => (answer.ok ? 'OK' : answer.error.code)

export function dataOf<T>(answer: Envelope<T>): T {
  if (!answer.ok) throw new Error(`${answer.error.code} ${JSON.stringify(answer.error.fields ?? [])}`)
  return answer.data
}

interface Place {
  readonly date?: string
  readonly cell?: string
  readonly adviserId?: string
}

/** What one person does, each request under an id of its own. */
export type Person = ReturnType<typeof personIn>

function personIn(cloud: BookingCloud, openid: string, ownAdviser: string) {
  const personId = personOf(openid)
  const at = ({ date = WEDNESDAY, cell = '0900', adviserId = ownAdviser }: Place) => ({
    date,
    cell,
    adviserId,
  })
  const hold = (requestId: string, place: Place = {}, moving: string | null = null) =>
    cloud.call(openid, 'appointments.hold', { requestId, personId, areaCode: VILLAGE, moving, ...at(place) })
  const confirm = (
    requestId: string,
    place: Place = {},
    more: { note?: string; matter?: 'wages' | 'debt' | 'violence' } = {},
  ) =>
    cloud.call(openid, 'appointments.confirm', {
      requestId,
      personId,
      matter: 'wages',
      ...at(place),
      ...more,
    })
  return {
    openid,
    personId,
    hold,
    confirm,
    async book(requestId: string, place: Place = {}): Promise<Answer<'appointments.confirm'>> {
      const held = dataOf(await hold(requestId, place))
      if (held.outcome !== 'held') throw new Error('taken')
      return dataOf(await confirm(requestId, place))
    },
    release: (requestId: string) =>
      cloud.call(openid, 'appointments.release', { requestId, adviserId: ownAdviser, date: WEDNESDAY }),
    cancel: (requestId: string, appointmentId: string, rev: number, reason: string | null = null) =>
      cloud.call(openid, 'appointments.cancel', { requestId, appointmentId, rev, reason }),
    move: (requestId: string, appointmentId: string, rev: number, place: Place) =>
      cloud.call(openid, 'appointments.reschedule', { requestId, appointmentId, rev, ...at(place) }),
    outcome: (requestId: string, appointmentId: string | null = null) =>
      cloud.call(openid, 'appointments.outcome', { requestId, appointmentId }),
    mine: (when: 'ahead' | 'past' = 'ahead', limit = 20, cursor?: string) =>
      cloud.call(openid, 'appointments.mine', { when, limit, ...(cursor ? { cursor } : {}) }),
    show: (appointmentId: string) => cloud.call(openid, 'appointments.show', { appointmentId }),
  }
}

/** A request id nobody used yet, of a length the contract takes. */
export function requestIds(prefix = 'request') {
  let n = 0
  return () => `${prefix}-${String((n += 1)).padStart(6, '0')}`
}
