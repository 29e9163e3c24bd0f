import { HOUR_MS, MINUTE_MS, DAY_MS, msAt } from '@/core/time'
import { newRow } from '@/core/notices/delivery'
import { NOTICE_KINDS } from '@/core/notices/kinds'
import { RULES } from '@/core/notices/rules'
import type { TemplateCode } from '@/core/notices/templates'
import type { Ways } from '@kit/notices/deliver'
import type { InProcessCloud } from './in-process-cloud'
import { judge, type Fate, type Stored } from './notices-judge'
import { FaultyWechat, type Messenger, type Random } from './notices-wechat'

/** What brings the notices: ours, or a naive one. It may die at any request; then it is called again at the next tick. */
export type Deliver = (now: number, ways: Ways) => Promise<unknown>
/** WeChat's pushes: `events`. */
export type Hear = (event: object) => Promise<unknown>

export interface Machine {
  readonly cloud: InProcessCloud
  /** Who answers for WeChat: each stage has its own. */
  readonly wechat: { answering: FaultyWechat | null }
  readonly deliver: Deliver
  readonly hear: Hear
  readonly send: Ways['wechat']
  readonly seal: (personId: string, phone: string) => Record<string, unknown>
  /** The clock of the functions. */
  readonly setClock: (ms: number) => void
}

/** One stage: some accounts, their notices, WeChat; all of it made of one random source. */
interface Stage extends Omit<Machine, 'wechat'> {
  readonly random: Random
  readonly wechat: FaultyWechat
  readonly name: string
  readonly accounts: readonly string[]
  readonly fates: Map<string, { -readonly [K in keyof Fate]: Fate[K] }>
  readonly subjects: Map<
    string,
    { readonly collection: 'appointments' | 'conversations'; readonly id: string }
  >
  readonly texts: Map<string, number[]>
  now: number
  deaths: number
}

const CODES: readonly TemplateCode[] = [
  'appointment.rescheduled',
  'appointment.cancelled',
  'appointment.cancelled',
  'appointment.day-before',
  'appointment.hour-before',
  'conversation.answered',
  'eligibility.look-again',
]
const START = msAt('2026-11-23', '08:00')

const pick = <T>(random: Random, from: readonly T[]): T => {
  const found = from[Math.floor(random() * from.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

const personOf = (openid: string) => `p_${openid}`

async function openStage(machine: Machine, random: Random, name: string, accounts: number): Promise<Stage> {
  const openids = Array.from({ length: accounts }, (_, n) => `o_${name}_${n}`)
  const now = START + Math.floor(random() * DAY_MS)
  const phones = openids.map(
    (openid, n) => [openid, n % 3 === 0 ? null : `138${String(n).padStart(8, '0')}`] as const,
  )
  await machine.cloud.seed(
    'persons',
    phones.map(([openid, phone]) => ({
      _id: personOf(openid),
      name: '林示例',
      ...(phone ? machine.seal(personOf(openid), phone) : {}),
      consents: {},
      live: {},
      createdAt: 0,
    })),
  )
  const acting = (openid: string) => [{ personId: personOf(openid), relation: 'self', from: 0, until: null }]
  await machine.cloud.seed(
    'accounts',
    openids.map((openid) => ({ _id: openid, acting: acting(openid), staff: [], createdAt: 0 })),
  )
  const stage: Stage = Object.assign(
    { ...machine },
    {
      random,
      name,
      accounts: openids,
      fates: new Map(),
      subjects: new Map(),
      texts: new Map(),
      now,
      deaths: 0,
      wechat: new FaultyWechat(random, () => stage.now),
    },
  )
  machine.wechat.answering = stage.wechat
  setNow(stage, now)
  return stage
}

function setNow(stage: Stage, ms: number): void {
  stage.now = ms
  stage.setClock(ms)
}

/** A new notice with what it is about, as the business transaction would have written it. */
async function addNotice(stage: Stage, n: number): Promise<void> {
  const { random, now, cloud, name } = stage
  const template = pick(random, CODES)
  const openid = pick(random, stage.accounts)
  const [area = ''] = template.split('.')
  const kind = area === 'appointment' || area === 'conversation' ? area : ('eligibility' as const)
  const about = kind === 'appointment' ? now + Math.floor(random() * 30 * HOUR_MS) : null
  const subject = { kind, id: `${kind[0]}_${name}_${n}`, rev: 1 }
  const _id = `${kind}:${subject.id}:1`
  const to = random() < 0.9 || !RULES[template].critical ? openid : null
  const state = template === 'appointment.cancelled' ? 'CANCELLED' : 'BOOKED'
  const when = { townCode: '440883107', personName: '林示例', phoneMask: null, start: about }
  if (kind === 'appointment') await cloud.seed('appointments', [{ _id: subject.id, rev: 1, state, ...when }])
  if (kind === 'conversation')
    await cloud.seed('conversations', [{ _id: subject.id, read: { person: 0, adviser: 9 } }])
  const moment = new Date(now).toISOString()
  await cloud.seed('notices', [
    {
      _id,
      schema: 2,
      personId: personOf(openid),
      template,
      params: { when: moment, before: moment, adviser: '示例律师', venue: '示例村工作室', code: '381204' },
      link: null,
      createdAt: now,
      readAt: null,
      subject,
      plan: [],
      nextAt: null,
      sensitive: random() < 0.2,
      ...newRow(RULES[template], { to, about, known: false, now }),
    },
  ])
  stage.fates.set(_id, { id: _id, template, about, overtakenAt: null, readAt: null, texts: [] })
  if (kind !== 'eligibility') stage.subjects.set(_id, { collection: `${kind}s`, id: subject.id })
}

/** The appointment is moved or the answer read: what the notice says is no longer so. */
async function overtake(stage: Stage, id: string): Promise<void> {
  const fate = stage.fates.get(id)
  const subject = stage.subjects.get(id)
  const stored = subject && (await stage.cloud.read(subject.collection, subject.id))
  if (!fate || !subject || !stored || fate.overtakenAt !== null) return
  const change = subject.collection === 'appointments' ? { rev: 2 } : { read: { person: 1, adviser: 9 } }
  await stage.cloud.seed(subject.collection, [{ ...stored, _id: subject.id, ...change }])
  fate.overtakenAt = stage.now
}

async function readIt(stage: Stage, id: string): Promise<void> {
  const fate = stage.fates.get(id)
  const stored = await stage.cloud.read('notices', id)
  if (!fate || !stored || fate.readAt !== null) return
  const openid = String(stored['personId']).slice(2)
  const answer = await stage.cloud.call(openid, 'notices.read', { noticeIds: [id] })
  if (answer.ok) fate.readAt = stage.now
}

/** WeChat pushes again what was not taken, three times at most. */
async function pushed(stage: Stage, event: object): Promise<void> {
  for (let n = 0; n < 3; n += 1) if (await mortal(stage, 0.1, () => stage.hear(event))) return
}

async function arrive(stage: Stage, messenger: Messenger): Promise<void> {
  if (messenger.kind === 'push') return void (await pushed(stage, messenger.event))
  const { openid, requestId, kinds } = messenger
  const answers = kinds.map((kind) => ({ kind, answer: 'accept' as const }))
  await stage.cloud.call(openid, 'notices.grant', { requestId, answers })
}

/** People and WeChat do something, each with its own chance. */
async function happen(stage: Stage): Promise<void> {
  const { random, wechat } = stage
  const ids = [...stage.fates.keys()]
  const some = (chance: number) => ids.filter(() => random() < chance / Math.max(1, ids.length))
  for (const openid of stage.accounts) {
    if (random() < 0.15) wechat.agree(openid, NOTICE_KINDS.filter(() => random() < 0.5).slice(0, 3))
    if (random() < 0.02) wechat.close(openid, pick(random, NOTICE_KINDS))
  }
  for (const id of some(2)) await overtake(stage, id)
  for (const id of some(1)) await readIt(stage, id)
  for (const messenger of wechat.arriving()) await arrive(stage, messenger)
}

/** The text message port: takes it, has nobody, dies after it took it, or everything dies with it. */
function textOf({ random, texts, now }: Stage, die: () => void): Ways['text'] {
  return ({ id }) => {
    const luck = random()
    if (luck < 0.2) return Promise.resolve('unavailable')
    texts.set(id, [...(texts.get(id) ?? []), now])
    if (luck < 0.3) die()
    return luck < 0.4 ? Promise.reject(new Error('no answer')) : Promise.resolve('accepted')
  }
}

/** A minute passes, in which the store gives up what the dead left open. */
function bury(stage: Stage): void {
  stage.deaths += 1
  setNow(stage, stage.now + MINUTE_MS)
  stage.cloud.store.transactions.sweep()
}

/** Runs something that may die at any of its next requests, or when somebody says so; what is dead makes no request more. */
async function mortal(
  stage: Stage,
  chance: number,
  work: (die: () => void) => Promise<unknown>,
): Promise<boolean> {
  const { random, cloud } = stage
  let left = random() < chance ? 1 + Math.floor(random() * 60) : Infinity
  const die = () => void (left = 0)
  cloud.onWire(() => {
    left -= 1
    if (left <= 0) throw new Error('dead')
  })
  const failed = await work(die).then(
    () => null,
    (error: unknown) => error ?? 'failed',
  )
  cloud.onWire(null)
  if (failed !== null && left > 0) throw failed
  if (left <= 0) bury(stage)
  return failed === null
}

async function run(stage: Stage): Promise<void> {
  await mortal(stage, 0.4, async (die) => {
    stage.wechat.onDeath = die
    await stage.deliver(stage.now, { wechat: stage.send, text: textOf(stage, die) })
  })
}

async function isOver(stage: Stage): Promise<boolean> {
  const stored = await Promise.all([...stage.fates.keys()].map((id) => stage.cloud.read('notices', id)))
  return stored.every((notice) => notice?.['deliverAt'] === null)
}

async function evidenceOf(stage: Stage): Promise<string[]> {
  const { cloud, wechat, fates, texts } = stage
  const stored = new Map<string, Stored>()
  for (const id of fates.keys()) {
    const notice = await cloud.read('notices', id)
    const { state, reached } = notice?.['delivery'] as { state: string; reached: string | null }
    const called = (await cloud.read('calls', id)) !== null
    stored.set(id, { state, reached, deliverAt: notice?.['deliverAt'] as number | null, called })
  }
  const all = [...fates.values()].map((fate) => ({ ...fate, texts: texts.get(fate.id) ?? [] }))
  return judge({ fates: all, stored, attempts: wechat.attempts, given: wechat.given, shut: wechat.shut })
}

const minutes = (random: Random, most: number) => Math.ceil(random() * most) * MINUTE_MS

/** What a stage came to: promises broken, and how much happened, so that a stage of nothing is seen. */
export interface Played {
  readonly broken: readonly string[]
  readonly sends: number
  readonly arrived: number
  readonly texts: number
  readonly deaths: number
  readonly states: readonly string[]
}

/** One stage from the first notice to the end of the last, three days at most. */
export async function playStage(
  machine: Machine,
  { random, name, notices }: { random: Random; name: string; notices: number },
): Promise<Played> {
  const stage = await openStage(machine, random, name, Math.ceil(notices / 5))
  for (let n = 0; n < notices; n += 5) {
    for (let i = n; i < Math.min(n + 5, notices); i += 1) await addNotice(stage, i)
    await happen(stage)
    await run(stage)
    setNow(stage, stage.now + minutes(random, random() < 0.2 ? 180 : 12))
  }
  const end = stage.now + 3 * DAY_MS
  while (stage.now < end && !(await isOver(stage))) {
    for (const messenger of stage.wechat.arriving()) await arrive(stage, messenger)
    await run(stage)
    setNow(stage, stage.now + minutes(random, 90))
  }
  const { attempts } = stage.wechat
  const stored = await Promise.all([...stage.fates.keys()].map((id) => stage.cloud.read('notices', id)))
  return {
    broken: await evidenceOf(stage),
    sends: attempts.filter(({ taken }) => taken).length,
    arrived: attempts.filter(({ arrived }) => arrived).length,
    texts: [...stage.texts.values()].flat().length,
    deaths: stage.deaths,
    states: stored.map((notice) => (notice?.['delivery'] as { state: string }).state),
  }
}
