import { isPositive, judgeOf } from '@/core/eligibility/effect/judge'
import type { Facts } from '@/core/eligibility/facts'
import { owedWages } from '../core/eligibility/support/household'
import { loadLibrary } from '@/core/eligibility/library'
import { MINUTE_MS, dayOf, msAt } from '@/core/time'
import { documentsOf } from '../core/eligibility/support/data'
import { Chance } from '../support/chance'
import type { InProcessCloud } from './in-process-cloud'

export const START = msAt('2026-11-23', '09:00')

/** What tells people: ours, or a naive one. It may die at any request; then it is called again at the next tick. */
export type LookAgainJob = (now: number) => Promise<number>

const standards = ['standards/nation.json', 'standards/guangdong.json'].flatMap(documentsOf)

interface Figure {
  readonly _id: string
  readonly indicator: string
  readonly inUse: { readonly to: string | null }
}

/** The law with the city's figure: half of it, a twelfth of a year, is the line. Yuan a year. */
export function lawOf(yuan: number) {
  const shipped = documentsOf('regions/440800/sample/parameters.json') as Figure[]
  const figure = shipped.find(
    ({ indicator, inUse }) => indicator === 'urban-disposable-income' && inUse.to === null,
  )
  if (!figure) throw new Error('no sample figure of the city')
  return { standards, parameters: [{ ...figure, value: yuan * 100, revision: yuan }] }
}

const BEFORE = 38_400
const AFTER = 42_000
/** Yuan a month, written down apart from the engine: 38,400 ÷ 12 × 50% and 42,000 ÷ 12 × 50%. */
const LINES = { before: 1600, after: 1750 } as const

export type Fate = 'now-likely' | 'changed' | 'silent'

/** Somebody who asked: what they left, and what must become of them. */
interface Asker {
  readonly personId: string
  readonly accountId: string
  readonly facts: Facts | null
  readonly gone: boolean
  readonly fate: Fate
}

/** One in ten left no answers, one in fifty no longer acts for the person; the rest earn around the line. */
function askerOf(chance: Chance, n: number): Asker {
  const gone = chance.is(0.02)
  const yuan = chance.whole(800, 4000)
  const facts = chance.is(0.1) ? null : owedWages(yuan)
  const becomes = yuan >= LINES.before && yuan < LINES.after
  const fate = gone ? 'silent' : facts === null ? 'changed' : becomes ? 'now-likely' : 'silent'
  return { personId: `p${n}`, accountId: `o${n}`, facts, gone, fate }
}

function askersOf(seed: number, people: number): Asker[] {
  const chance = new Chance(seed)
  return Array.from({ length: people }, (_, n) => askerOf(chance, n))
}

/** What they left, without any store. */
export const settleFacts = (seed: number, people: number): readonly Facts[] =>
  askersOf(seed, people)
    .map(({ facts }) => facts)
    .filter((facts) => facts !== null)

export interface Village {
  readonly askers: readonly Asker[]
}

const BATCH = 2000

/** So many people who asked under the law before; then the law after comes into force. */
export async function settle(cloud: InProcessCloud, seed: number, people: number): Promise<Village> {
  const { sealAnswers } = await import('@kit/eligibility/look-again-repository')
  const { lawInForceVersion } = await import('@kit/eligibility/law-version')
  const askers = askersOf(seed, people)
  const old = lawOf(BEFORE)
  const today = dayOf(START)
  const judge = judgeOf(loadLibrary(old), today)
  const lawVersion = lawInForceVersion(old as never, today)
  for (let from = 0; from < people; from += BATCH) {
    const some = askers.slice(from, from + BATCH)
    await cloud.seed(
      'accounts',
      some.map(({ personId, accountId, gone }) => ({
        _id: accountId,
        acting: [{ personId, relation: 'self', from: 0, until: gone ? 1 : null }],
        staff: [],
        createdAt: 0,
      })),
    )
    await cloud.seed(
      'look_again',
      some.map(({ personId, accountId, facts }) => ({
        _id: personId,
        personId,
        accountId,
        lawVersion,
        at: START - MINUTE_MS,
        ...(facts
          ? {
              factsSealed: sealAnswers(personId, { facts, qualified: isPositive(judge.outcome(facts)) }),
            }
          : {}),
      })),
    )
  }
  const next = lawOf(AFTER)
  await cloud.seed('standards', next.standards as never)
  await cloud.seed('parameters', next.parameters)
  return { askers }
}

/** Nobody left, whatever was played before. */
export async function empty(cloud: InProcessCloud): Promise<void> {
  for (const name of ['accounts', 'look_again', 'notices', 'standards', 'parameters'] as const)
    await cloud.store.documents.remove(name, {}, true)
}

export interface Played {
  readonly deaths: number
  readonly runs: number
  /** Told by the runs that came to an answer, the most of one run. */
  readonly mostTold: number
  readonly ended: boolean
}

const MOST_RUNS = 2000

/** Runs the job again and again; it dies at any request, until it has been through everybody once without dying. */
export async function playJob(
  cloud: InProcessCloud,
  job: LookAgainJob,
  { seed, most }: { readonly seed: number; readonly most: number },
): Promise<Played> {
  const chance = new Chance(seed)
  let [deaths, runs, mostTold, ended, now] = [0, 0, 0, false, START]
  for (; runs < MOST_RUNS && !ended; runs += 1) {
    now += MINUTE_MS
    cloud.setClock(now)
    cloud.store.transactions.sweep()
    let left = chance.is(0.7) ? chance.whole(1, most) : Infinity
    cloud.onWire(() => {
      left -= 1
      if (left <= 0) throw new Error('dead')
    })
    const told = await job(now).catch((error: unknown) => {
      if (left > 0) throw error
      return null
    })
    cloud.onWire(null)
    if (told === null) deaths += 1
    else mostTold = Math.max(mostTold, told)
    ended = told === 0 && left > 0
  }
  return { deaths, runs, mostTold, ended }
}

const TEMPLATES: Readonly<Record<string, Fate>> = {
  'eligibility.now-likely': 'now-likely',
  'eligibility.look-again': 'changed',
}

/** Every promise broken, in words: who was told twice, not at all, of the wrong thing, or for no reason. */
export async function judgePlay(cloud: InProcessCloud, { askers }: Village): Promise<string[]> {
  const told = new Map<string, Fate[]>()
  for (const { personId, template } of await cloud.all('notices')) {
    const id = String(personId)
    told.set(id, [...(told.get(id) ?? []), TEMPLATES[String(template)] ?? 'silent'])
  }
  const left = new Map((await cloud.all('look_again')).map((ask) => [String(ask['_id']), ask]))
  const versions = new Set([...left.values()].map((ask) => ask['lawVersion']))
  const broken = versions.size > 1 ? ['some still wait under the law before'] : []
  for (const { personId, fate, gone, facts } of askers) {
    const heard = told.get(personId) ?? []
    if (heard.length > 1) broken.push(`${personId} was told twice`)
    else if ((heard[0] ?? 'silent') !== fate)
      broken.push(`${personId} should be ${fate}, was ${heard[0] ?? 'silent'}`)
    const waits = fate === 'silent' && facts !== null
    if (!gone && left.has(personId) !== waits)
      broken.push(`${personId} ${waits ? 'waits no more' : 'still waits'}`)
  }
  return broken
}
