/** People of one kind; null: not shown. */
export interface Cell {
  readonly key: string
  readonly title: string
  readonly people: number | null
  readonly gained: number | null
  readonly lost: number | null
  readonly unknown: number | null
}

/** Counts as they are. */
export type Counted = Cell & { readonly [K in Column]: number }

export type Column = 'people' | 'gained' | 'lost' | 'unknown'

export const COLUMNS: readonly Column[] = ['people', 'gained', 'lost', 'unknown']

/** Fewer than so many are not shown; nobody at all is. */
export const SMALL = 10

/**
 * Takes out what could tell of single people. Of a kind with one to nine people nothing is shown; elsewhere no count of one to
 * nine. The totals of a table are shown beside it, so more is taken out of a column until what is hidden in it cannot be
 * computed by subtraction: at least two cells, that together are so many that each may be of nine sizes at least. Where even
 * all of a column do not suffice (its total is small), all of it is hidden.
 */
export function suppress(rows: readonly Counted[]): readonly Cell[] {
  const hidden = COLUMNS.map((column) => hiddenIn(rows, column))
  return rows.map((row, at) => {
    const shown = (column: Column) => (hidden[COLUMNS.indexOf(column)]?.has(at) === true ? null : row[column])
    return {
      key: row.key,
      title: row.title,
      people: shown('people'),
      gained: shown('gained'),
      lost: shown('lost'),
      unknown: shown('unknown'),
    }
  })
}

const isSmall = (count: number): boolean => count > 0 && count < SMALL

/** The rows whose count in a column is not shown. */
function hiddenIn(rows: readonly Counted[], column: Column): ReadonlySet<number> {
  const hidden = new Set<number>()
  rows.forEach((row, at) => {
    if (isSmall(row.people) || isSmall(row[column])) hidden.add(at)
  })
  if (hidden.size === 0) return hidden
  const rest = rows
    .map((row, at) => ({ at, count: row[column] }))
    .filter(({ at }) => !hidden.has(at))
    .sort((a, b) => rank(a.count) - rank(b.count))
  for (const { at } of rest) {
    if (isSafe(rows, column, hidden)) break
    hidden.add(at)
  }
  return hidden
}

/** The smallest that stands for people first; nobody last. */
const rank = (count: number): number => (count === 0 ? Number.MAX_SAFE_INTEGER : count)

function isSafe(rows: readonly Counted[], column: Column, hidden: ReadonlySet<number>): boolean {
  let sum = 0
  hidden.forEach((at) => (sum += rows[at]?.[column] ?? 0))
  return hidden.size > 1 && sum - hidden.size >= SMALL - 1
}
