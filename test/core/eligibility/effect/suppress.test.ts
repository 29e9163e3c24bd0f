import {
  COLUMNS,
  SMALL,
  suppress,
  type Cell,
  type Column,
  type Counted,
} from '@/core/eligibility/effect/suppress'
import { Chance } from '../../../support/chance'

const SEED = 20261123

/** A table as chance makes them: many small counts, many of nobody, few rows or many. */
function tableOf(chance: Chance): Counted[] {
  const few = chance.is(0.5)
  return Array.from({ length: chance.whole(2, 12) }, (_, at) => {
    const people = chance.is(0.5) ? chance.whole(1, 25) : chance.whole(1, 2000)
    const gained = chance.is(0.4) ? 0 : chance.whole(0, Math.min(people, few ? 3 : 40))
    const lost = chance.is(0.6) ? 0 : chance.whole(0, people - gained)
    const unknown = chance.whole(0, people - gained - lost)
    return { key: `k${at}`, title: `示例 ${at}`, people, gained, lost, unknown }
  })
}

const totalOf = (rows: readonly Counted[], column: Column) => rows.reduce((sum, row) => sum + row[column], 0)

interface Range {
  readonly key: string
  readonly column: Column
  readonly least: number
  readonly most: number
}

/**
 * What somebody can work out who has the table as shown and its totals: of each hidden cell the least and the most it can be.
 * They know that a cell is never negative, and that where any nobody is shown, every hidden cell has somebody.
 */
function workedOut(rows: readonly Cell[], totals: Readonly<Record<Column, number>>): Range[] {
  return COLUMNS.flatMap((column) => {
    const hidden = rows.filter((row) => row[column] === null)
    const left = totals[column] - rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)
    const least = rows.some((row) => row[column] === 0) ? 1 : 0
    return hidden.map(({ key, people }) => ({
      key,
      column,
      least: hidden.length === 1 ? left : least,
      most: Math.min(
        left - least * (hidden.length - 1),
        column === 'people' ? Infinity : (people ?? Infinity),
      ),
    }))
  })
}

const totalsOf = (rows: readonly Counted[]) =>
  ({
    people: totalOf(rows, 'people'),
    gained: totalOf(rows, 'gained'),
    lost: totalOf(rows, 'lost'),
    unknown: totalOf(rows, 'unknown'),
  }) satisfies Record<Column, number>

/** Cells whose count an onlooker knows for certain, of one to nine people, in a column with more rows than that. */
const given = (rows: readonly Counted[], shown: readonly Cell[]): Range[] =>
  workedOut(shown, totalsOf(rows)).filter(
    ({ least, most, column }) => least === most && totalsOf(rows)[column] >= SMALL,
  )

/** Hides what is small and nothing else. */
const naive = (rows: readonly Counted[]): Cell[] =>
  rows.map((row) => {
    const shown = (column: Column) => (row[column] > 0 && row[column] < SMALL ? null : row[column])
    return {
      ...row,
      people: shown('people'),
      gained: shown('gained'),
      lost: shown('lost'),
      unknown: shown('unknown'),
    }
  })

const tables = (): Counted[][] => {
  const chance = new Chance(SEED)
  return Array.from({ length: 3000 }, () => tableOf(chance))
}

describe(`what is shown of a table never tells of single people (3,000 tables, seed ${SEED})`, () => {
  const drawn = tables().map((rows) => ({ rows, shown: suppress(rows) }))

  it('shows no count of one to nine, and of a kind with one to nine people nothing', () => {
    const isSmall = (count: number) => count > 0 && count < SMALL
    const wrong = drawn.filter(({ rows, shown }) =>
      shown.some((cell, at) =>
        COLUMNS.some((column) => {
          const count = cell[column]
          return count !== null && (isSmall(count) || isSmall(rows[at]!.people))
        }),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('nothing hidden can be computed from what is shown and the totals', () => {
    expect(drawn.flatMap(({ rows, shown }) => given(rows, shown))).toEqual([])
  })

  it('hides only what is small, or stands in for it: a table without small counts is shown whole', () => {
    const large = tables().map((rows) =>
      rows.map((row) => ({
        ...row,
        people: row.people * 100,
        gained: row.gained * 100,
        lost: row.lost * 100,
        unknown: row.unknown * 100,
      })),
    )
    expect(large.map(suppress)).toEqual(large)
  })

  it('what is shown is true', () => {
    const wrong = drawn.filter(({ rows, shown }) =>
      shown.some((cell, at) =>
        COLUMNS.some((column) => cell[column] !== null && cell[column] !== rows[at]![column]),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('control: hiding small counts alone gives hundreds of them away by subtraction', () => {
    const away = tables().filter((rows) => given(rows, naive(rows)).length > 0)
    expect(away.length).toBeGreaterThan(300)
  })
})

test('one small county takes another one with it, the smallest that stands for people', () => {
  const row = (key: string, people: number): Counted => ({
    key,
    title: key,
    people,
    gained: 0,
    lost: 0,
    unknown: 0,
  })
  const shown = suppress([row('a', 500), row('b', 4), row('c', 60), row('d', 0)])
  expect(shown.map(({ people }) => people)).toEqual([500, null, null, 0])
})
