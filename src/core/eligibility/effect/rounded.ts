import type { Effect, RoundedEffect } from './effect'
import { COLUMNS, SMALL, type Cell, type Column } from './suppress'

const STEP = 10

const roundedCount = (count: number | null): number | null =>
  count === null || count < SMALL ? null : Math.round(count / STEP) * STEP

/**
 * What may be told of real people: every count to the nearest ten, none under ten. Two drafts a hair apart, or two days, would
 * otherwise tell of the one person between them by subtraction; nobody and somebody look the same for that reason.
 */
export function rounded(effect: Effect): RoundedEffect {
  const { people, kept, gained, lost, over, unknown, byCounty, byMatter, byGroup } = effect
  return {
    people: roundedCount(people) ?? 0,
    kept: roundedCount(kept),
    gained: roundedCount(gained),
    lost: roundedCount(lost),
    over: roundedCount(over),
    unknown: roundedCount(unknown),
    byCounty: byCounty.map(roundedCell),
    byMatter: byMatter.map(roundedCell),
    byGroup: byGroup.map(roundedCell),
  }
}

function roundedCell({ key, title, ...counts }: Cell): Cell {
  const told = COLUMNS.reduce<{ readonly [C in Column]: number | null }>(
    (all, column) => ({ ...all, [column]: roundedCount(counts[column]) }),
    counts,
  )
  return { key, title, ...told }
}
