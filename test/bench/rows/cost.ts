import { buildCloud } from '../../../config/build-cloud'
import type { ActionName, Sent } from '../../../src/contracts/registry'
import {
  VILLAGE,
  asking,
  counted,
  dataOf,
  next,
  openVillage,
} from '../../cloudfunctions/consultations/village'
import type { TestCloud } from '../../support/cloud'
import { atMost, noted, type Rows } from '../row'

/** The price formula of the 2022 table, in ¥: a call of a function, a read and a write of the database cost the same. */
const PRICE = { call: 0.5 / 10_000, gbSecond: 0.00011108, gbDay: 0.1, gbOut: 0.21 } as const
const GB = 1024 ** 3
/** As in the functions' config: memory in GB; what is begun of a hundred milliseconds is paid. */
const MEMORY_GB = 0.25
const STEP_MS = 100

/** What one user does in a month, and how often each action is called for it, by themself and by the adviser. */
const MONTH: Readonly<Partial<Record<ActionName, number>>> = {
  // 2 checks: whether there is a newer law
  'eligibility.standards': 2,
  // 0.3 bookings, as the journey of test/weapp counts them; the phone is told the first time
  'accounts.me': 0.3,
  'appointments.slots': 0.3,
  'appointments.hold': 0.3,
  'accounts.updatePerson': 0.1,
  'appointments.confirm': 0.3,
  // 6 messages: the first opens the conversation; each is looked for once by who did not write it, and read in twos
  'consultations.start': 1,
  'consultations.send': 5,
  'consultations.pull': 6,
  'consultations.read': 3,
  'consultations.mine': 1,
  'consultations.queue': 1,
  // 4 notices: agreed to on the tap that books and on the tap that asks; half of them are read in their conversation
  'notices.grant': 1.3,
  'notices.read': 2,
  // 6 home openings
  'directory.village': 6,
  'appointments.mine': 6,
  'notices.inbox': 6,
}
/** Done in a transaction, whose begin and commit are requests but neither reads nor writes. */
const TRANSACTIONS: readonly string[] = [
  'accounts.updatePerson',
  'appointments.confirm',
  'consultations.start',
  'consultations.send',
  'notices.grant',
]
const BEGIN_AND_COMMIT = 2
const PHOTOS = 0.2
const PHOTO_BYTES = 300 * 1024
/** A photo is seen once by each side. */
const SEEN = 2
const MONTH_DAYS = 30
const YEAR_DAYS = 365
const NOTICES = 4

interface Measured {
  readonly requests: number
  readonly bytes: number
  readonly ms: number
}

/** Each action of the month once, in the sample village. */
async function measure(cloud: TestCloud): Promise<ReadonlyMap<string, Measured>> {
  const made = new Map<string, Measured>()
  const call = async <K extends ActionName>(openid: string, action: K, input: Sent<K>) => {
    const began = performance.now()
    const answer = await cloud.call(openid, action, input)
    const ms = performance.now() - began
    const around = TRANSACTIONS.includes(action) ? BEGIN_AND_COMMIT : 0
    made.set(action, { requests: counted(cloud, action) - around, bytes: JSON.stringify(answer).length, ms })
    return dataOf(answer)
  }
  const { person, adviser, id } = await asking(cloud, 'oCost')
  const { openid } = person
  const law = await call(openid, 'eligibility.standards', {})
  await call(openid, 'eligibility.standards', { known: law.version })
  const me = await call(openid, 'accounts.me', {})
  const personId = me.persons[0]?.personId ?? ''
  await call(openid, 'directory.village', { areaCode: VILLAGE })
  const { days } = await call(openid, 'appointments.slots', {
    areaCode: VILLAGE,
    from: '2026-11-23',
    days: 31,
  })
  const slot = days.flatMap(({ slots }) => slots).find(({ free }) => free > 0)
  if (!slot) throw new Error('no free time in the sample village')
  const { adviserId, date, cell } = slot
  const requestId = next()
  const place = { requestId, personId, adviserId, date, cell }
  await call(openid, 'appointments.hold', { ...place, areaCode: VILLAGE })
  await call(openid, 'accounts.updatePerson', { personId, phone: '13800138000' })
  const booked = await call(openid, 'appointments.confirm', {
    ...place,
    matter: 'wages',
    needs: [],
    note: null,
  })
  await call(openid, 'appointments.show', { appointmentId: booked.appointmentId })
  await call(openid, 'appointments.mine', { when: 'ahead' })
  const say = { conversationId: id, body: { kind: 'text', text: '工友有三个，都愿意作证' } } as const
  await call(adviser.openid, 'consultations.send', { ...say, requestId: next(), after: 0 })
  const { seq } = await call(openid, 'consultations.send', { ...say, requestId: next(), after: 0 })
  await call(openid, 'consultations.pull', { conversationId: id, after: seq - 1 })
  await call(openid, 'consultations.read', { conversationId: id, seq })
  await call(openid, 'consultations.mine', {})
  await call(adviser.openid, 'consultations.queue', { list: 'WAITING' })
  await call(openid, 'notices.grant', {
    requestId: next(),
    answers: [{ kind: 'answered', answer: 'accept' }],
  })
  const { notices } = await call(openid, 'notices.inbox', {})
  await call(openid, 'notices.read', { noticeIds: notices.slice(0, 1).map(({ noticeId }) => noticeId) })
  const started = dataOf(await person.start())
  made.set('consultations.start', {
    requests: cloud.requests(),
    bytes: JSON.stringify(started).length,
    ms: 200,
  })
  return made
}

/** Reads and writes for each notice that is due: the job that sends it, with several to send at once. */
async function deliveryRequests(cloud: TestCloud): Promise<number> {
  const due = (await cloud.all('notices')).length
  const outcome = await cloud.gateway.runTrigger('deliver')
  if (!outcome.ok) throw new Error(`deliver ${outcome.reason}`)
  return outcome.requests / Math.max(1, due) - BEGIN_AND_COMMIT
}

/** QUALITY 10: ¥ a month for 1,000 users, from counted calls, requests and bytes. */
export const rows: Rows = async () => {
  await buildCloud()
  const cloud = await openVillage()
  try {
    const made = await measure(cloud)
    const acts = Object.entries(MONTH).map(([action, times]) => {
      const one = made.get(action)
      if (!one) throw new Error(`${action} was not measured`)
      return { times, ...one }
    })
    const sum = (of: (act: (typeof acts)[number]) => number) => acts.reduce((all, act) => all + of(act), 0)
    const delivery = await deliveryRequests(cloud)
    const calls = sum(({ times }) => times)
    const requests = sum(({ times, requests: each }) => times * each) + NOTICES * delivery
    const seconds = sum(({ times, ms }) => (times * Math.ceil(ms / STEP_MS) * STEP_MS) / 1000)
    const bytes = sum(({ times, bytes: each }) => times * each) + PHOTOS * SEEN * PHOTO_BYTES
    const photos = (1000 * PHOTOS * PHOTO_BYTES * PRICE.gbDay) / GB
    const yuan = {
      calls: 1000 * calls * PRICE.call,
      requests: 1000 * requests * PRICE.call,
      compute: 1000 * seconds * MEMORY_GB * PRICE.gbSecond,
      out: (1000 * bytes * PRICE.gbOut) / GB,
      storage: photos * MONTH_DAYS,
    }
    const total = Object.values(yuan).reduce((all, part) => all + part, 0)
    return [
      atMost('cost.yuan-per-1000-monthly-users', total, 8),
      ...Object.entries(yuan).map(([part, share]) => noted(`cost.yuan.${part}`, share)),
      noted('cost.yuan.storage-of-photos-after-a-year', photos * YEAR_DAYS),
      noted('cost.calls-per-user', calls),
      noted('cost.reads-and-writes-per-notice', delivery),
      noted('cost.reads-and-writes-per-user', requests),
    ]
  } finally {
    await cloud.stop()
  }
}
