import fc from 'fast-check'
import { bind } from '@/core/eligibility/bind'
import { runCheck } from '@/core/eligibility/check'
import { decide, decider } from '@/core/eligibility/evaluate'
import type { Facts } from '@/core/eligibility/facts'
import { documentsFor, selectStandard } from '@/core/eligibility/library'
import { TODAY, withSample } from '../../core/eligibility/support/data'
import { naiveOutcome } from '../../core/eligibility/support/naive'
import { people, SEED } from '../../core/eligibility/support/people'
import { applicants, LINE_FEN, type Applicant } from '../engines/applicants'
import { jsonRulesEngine } from '../engines/json-rules-engine'
import { bundledEngine } from '../engines/bundled'
import { zenEngine } from '../engines/zen-engine'
import { atLeast, atMost, noted, type Row, type Rows } from '../row'

const library = withSample()
const place = { area: '440882', date: TODAY }
const standard = selectStandard(library, place)
const persons: readonly Facts[] = fc.sample(people(true), { seed: SEED, numRuns: 1000 })

/** Seconds a person, best of several turns taken in alternation. */
function interleaved(turns: number, works: readonly ((person: Facts) => unknown)[]): number[] {
  const best = works.map(() => Infinity)
  for (let turn = 0; turn < turns; turn++) {
    works.forEach((work, at) => {
      const start = process.hrtime.bigint()
      for (const person of persons) work(person)
      const took = Number(process.hrtime.bigint() - start) / 1e9 / persons.length
      best[at] = Math.min(best[at] ?? Infinity, took)
    })
  }
  return best
}

/** Seconds of one core. */
function reevaluate(judge: (facts: Facts) => unknown, checks: number): number {
  const start = process.cpuUsage()
  for (let at = 0; at < checks; at++) judge(persons[at % persons.length] ?? {})
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

type Judge = (person: Applicant) => unknown

/** Turns before anything is measured, the same for every engine: each has compiled what it does by then. */
const BEFORE = 10
const MEASURED = 15

/** So long an engine judges at a time, everybody again and again, that what the others left in the caches weighs on none. */
const TURN_SECONDS = 0.05

/**
 * Seconds a person, of each turn of each engine. Of a core, its own threads included, and not by the clock: a slow engine would
 * be charged for what else the machine does meanwhile.
 */
async function inTurn(
  works: readonly Judge[],
  asked: readonly Applicant[],
  least: number,
): Promise<readonly number[][]> {
  const took = works.map((): number[] => [])
  for (let turn = 0; turn < BEFORE + MEASURED; turn++)
    for (const [at, work] of works.entries()) {
      const seconds = await oneTurn(work, asked, least)
      if (turn >= BEFORE) took[at]?.push(seconds)
    }
  return took
}

async function oneTurn(work: Judge, asked: readonly Applicant[], least: number): Promise<number> {
  let seconds = 0
  let judged = 0
  do {
    seconds += await coreSeconds(work, asked)
    judged += asked.length
  } while (seconds < least)
  return seconds / judged
}

/** What answers later is awaited, one person after another. */
async function coreSeconds(work: Judge, asked: readonly Applicant[]): Promise<number> {
  const start = process.cpuUsage()
  for (const person of asked) {
    const answer = work(person)
    if (answer instanceof Promise) await answer
  }
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

const median = (all: readonly number[]): number => all.slice().sort((a, b) => a - b)[all.length >> 1] ?? NaN

/** How many times as long as ours, by the median of the turns. */
const times = (own: readonly number[], other: readonly number[]): number =>
  median(own.map((seconds, turn) => (other[turn] ?? NaN) / seconds))

/** The same decision of fifteen conditions by three engines in one process; each explains what it decides. */
async function otherEngines(): Promise<readonly Row[]> {
  const asked = applicants(SEED, 1000)
  const ourEngine = await bundledEngine()
  const ours = ourEngine(LINE_FEN)
  const jre = jsonRulesEngine()
  const zen = zenEngine(true)
  let differing = 0
  for (const person of asked) {
    const outcome = ours.outcome(person)
    const others = [(await jre(person)).outcome, (await zen(person)).outcome]
    if (others.some((other) => other !== outcome)) differing += 1
  }
  const works: readonly Judge[] = [ours.traced, jre, zen, zenEngine(false)]
  const [own = [], rules = [], traced = [], bare = []] = await inTurn(works, asked, TURN_SECONDS)
  const [short = [], others = []] = await inTurn([ours.traced, jre], asked, 0)
  return [
    atMost('eligibility: of 1,000 applicants, three engines disagree on', differing, 0),
    noted('eligibility: fifteen conditions with trace, microseconds', median(own) * 1e6),
    atLeast('eligibility: ÷ json-rules-engine, both with trace', times(own, rules), 30),
    noted('eligibility: ÷ json-rules-engine, 1,000 applicants a turn', times(short, others)),
    atLeast('eligibility: ÷ zen-engine, both with trace', times(own, traced), 50),
    noted('eligibility: ÷ zen-engine, ours alone with trace', times(own, bare)),
  ]
}

export const rows: Rows = async () => {
  if (standard === null) throw new Error('no standard')
  const bound = bind(standard, library.parameters, place)
  const judge = decider(bound)
  const world = {
    documents: documentsFor(library.standards, place.area, TODAY),
    parameters: library.parameters,
    ...place,
  }
  const differing = persons.filter((person) => judge(person).outcome !== naiveOutcome(world, person)).length
  const [compiled = 0, explained = 0, naive = 0] = interleaved(15, [
    judge,
    (person) => decide(bound, person),
    (person) => naiveOutcome(world, person),
  ])
  const [checked = 0] = interleaved(1, [(person) => runCheck(library, person, { date: TODAY })])
  return [
    atMost('eligibility: of 1,000 applicants, judged otherwise than naively', differing, 0),
    noted('eligibility: decisions a second, trace as numbers', 1 / compiled),
    noted('eligibility: decisions a second, trace as a tree', 1 / explained),
    atLeast('eligibility: compiled ÷ naive interpreter', naive / compiled, 10),
    atMost('eligibility: 100,000 checks again in memory, seconds of a core', reevaluate(judge, 100_000), 3),
    noted('eligibility: a whole check with its interview, ms', checked * 1000),
    ...(await otherEngines()),
  ]
}
