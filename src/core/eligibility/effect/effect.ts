import type { Outcome } from '../decision'
import { PLACE, type Facts } from '../facts'
import { isPositive, type Judge, type Judged } from './judge'
import { COLUMNS, SMALL, suppress, type Cell, type Column, type Counted } from './suppress'

/** How many people a draft changes something for. kept + gained + lost + over + unknown = people. */
export interface Effect {
  readonly people: number
  /** Positive before and after. */
  readonly kept: number
  readonly gained: number
  /** Positive before, certainly not afterwards. */
  readonly lost: number
  /** Not positive before, certainly not afterwards. */
  readonly over: number
  /** Not known afterwards. */
  readonly unknown: number
  readonly byCounty: readonly Cell[]
  readonly byMatter: readonly Cell[]
  readonly byGroup: readonly Cell[]
}

/** The same of real people, where no count is exact: null is fewer than ten, nobody included. */
export type RoundedEffect = Omit<Effect, Change> & { readonly [C in Change]: number | null }

/** What places and matters are called. */
export interface Names {
  readonly place: (code: string) => string
  readonly matter: (code: string) => string
}

export const WORDS = { none: '不在这些人里', noPlace: '没有说在哪里办', noMatter: '没有说是什么事' } as const

type Change = 'kept' | 'gained' | 'lost' | 'over' | 'unknown'

export function changeOf(before: Outcome, after: Outcome): Change {
  if (after === 'unknown') return 'unknown'
  if (isPositive(after)) return isPositive(before) ? 'kept' : 'gained'
  return isPositive(before) ? 'lost' : 'over'
}

/** The fact that tells what the matter is, by its id in the nation's standard. */
const MATTER = 'matter'

const codeOf = (facts: Facts, id: string): string => {
  const answer = facts[id]
  return typeof answer === 'string' ? answer : 'unknown'
}

/**
 * Judges everybody by the law before and after, and counts. Small cells are not shown (`suppress.ts`). Of fewer than ten people
 * in all nothing is told: everything is 0.
 */
export function effectOf(before: Judge, after: Judge, people: readonly Facts[], names: Names): Effect {
  const all = { people: 0, kept: 0, gained: 0, lost: 0, over: 0, unknown: 0 }
  const tables = { county: new Table(), matter: new Table(), group: new Table() }
  for (const facts of people.length < SMALL ? [] : people) {
    const [old, now] = [before.judge(facts), after.judge(facts)]
    const change = changeOf(old.outcome, now.outcome)
    all.people += 1
    all[change] += 1
    const [county, matter, group] = [codeOf(facts, PLACE), codeOf(facts, MATTER), groupOf(old, now)]
    tables.county.count(county, county === 'unknown' ? WORDS.noPlace : names.place(county), change)
    tables.matter.count(matter, matter === 'unknown' ? WORDS.noMatter : names.matter(matter), change)
    tables.group.count(group?.id ?? 'none', group?.title ?? WORDS.none, change)
  }
  return {
    ...all,
    byCounty: tables.county.cells(),
    byMatter: tables.matter.cells(),
    byGroup: tables.group.cells(),
  }
}

/** The group of Article 42 somebody is in, as the law before says it, else as the draft does. */
const groupOf = (old: Judged, now: Judged): Judged['group'] => old.group ?? now.group

type Tally = { key: string; title: string } & { [K in Column]: number }

const isColumn = (name: string): name is Column => COLUMNS.some((column) => column === name)

class Table {
  private readonly rows = new Map<string, Tally>()

  count(key: string, title: string, change: Change): void {
    const row = this.rows.get(key) ?? { key, title, people: 0, gained: 0, lost: 0, unknown: 0 }
    row.people += 1
    if (isColumn(change)) row[change] += 1
    this.rows.set(key, row)
  }

  /** By key, what may be shown of it. */
  cells(): readonly Cell[] {
    const rows: Counted[] = Array.from(this.rows.values())
    return suppress(rows.sort((a, b) => (a.key < b.key ? -1 : 1)))
  }
}
