import { addDays, daysBetween } from '../time/day'
import { issue, type LoadIssue } from './compile/issue'
import type { Day, ParameterDocument, StandardDocument } from './document'
import { latest } from './latest'

/** A gap or an overlap in the days of two documents that should follow each other. `document` is the one that begins later. */
export interface SeriesIssue extends LoadIssue {
  readonly code: 'date-gap' | 'date-overlap' | 'unknown-standard'
  /** The document before it. */
  readonly other: string
  /** The days that no document decides, or both do, first and last included; `to` null: without end. null: a document is not there. */
  readonly days: { readonly from: Day; readonly to: Day | null } | null
}

interface Span {
  readonly id: string
  readonly title: string
  readonly from: Day
  readonly to: Day | null
}

/**
 * Checks that the documents of each area follow each other day by day:
 * - its means tests leave no day out and share none; its lists share none
 * - a document that supersedes another begins the day after that one ends
 * - the figures of one indicator leave no day out and share none. A figure entered as missing (value null) covers its days, and
 *   may share them with a known one. Sample figures are checked apart.
 * Of one id only the highest revision counts; examples are left out.
 */
export function seriesIssues(
  documents: readonly StandardDocument[],
  parameters: readonly ParameterDocument[],
): readonly SeriesIssue[] {
  const law = latest(documents).filter((one) => one.example !== true)
  const means = grouped(
    law.filter((one) => one.hardship !== undefined),
    (one) => one.area,
  )
  const lists = grouped(
    law.filter((one) => one.lists !== undefined),
    (one) => one.area,
  )
  const figures = grouped(latest(parameters), (one) =>
    [one.area, one.indicator, String(one.sample === true)].join(' '),
  )
  return once([
    ...each(means, (group) => [...gapsIn(group.map(spanOf)), ...overlapsIn(group.map(spanOf))]),
    ...each(lists, (group) => overlapsIn(group.map(spanOf))),
    ...each(law, (one) => successionIssues(one, law)),
    ...each(figures, figureIssues),
  ])
}

const each = <T>(all: readonly T[], find: (one: T) => readonly SeriesIssue[]): readonly SeriesIssue[] =>
  all.reduce<readonly SeriesIssue[]>((found, one) => [...found, ...find(one)], [])

const spanOf = ({ _id: id, title, from, to }: StandardDocument): Span => ({ id, title, from, to })

function figureIssues(group: readonly ParameterDocument[]): readonly SeriesIssue[] {
  const span = ({ _id: id, title, period, inUse }: ParameterDocument): Span => ({
    id,
    title: period === null ? title : `${title}（${period}）`,
    ...inUse,
  })
  const known = group.filter(({ value }) => value !== null)
  return [...gapsIn(group.map(span)), ...overlapsIn(known.map(span))]
}

/** What a document supersedes must be there, and end the day before it begins. */
function successionIssues(later: StandardDocument, law: readonly StandardDocument[]): readonly SeriesIssue[] {
  const { supersedes } = later
  if (supersedes === undefined) return []
  const before = law.find((one) => one._id === supersedes)
  if (before !== undefined) return [...gapsIn([before, later].map(spanOf)), ...met(before, later)]
  const found = issue(later._id, 'supersedes', 'unknown-standard', supersedes)
  return [{ ...found, code: 'unknown-standard', other: supersedes, days: null }]
}

const met = (before: StandardDocument, later: StandardDocument): readonly SeriesIssue[] =>
  before.to === null || before.to >= later.from ? [overlap(spanOf(before), spanOf(later))] : []

/** Takes the documents in the order they begin, and judges each with the one before it that lasts longest. */
function inTurn(
  spans: readonly Span[],
  judge: (before: Span, later: Span) => SeriesIssue | null,
): readonly SeriesIssue[] {
  const [first, ...others] = spans.slice().sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1))
  const issues: SeriesIssue[] = []
  let longest = first
  for (const later of others) {
    if (longest === undefined) return issues
    const found = judge(longest, later)
    if (found !== null) issues.push(found)
    if (longest.to !== null && (later.to === null || later.to > longest.to)) longest = later
  }
  return issues
}

const gapsIn = (spans: readonly Span[]): readonly SeriesIssue[] =>
  inTurn(spans, (before, later) =>
    before.to !== null && addDays(before.to, 1) < later.from ? gap(before, before.to, later) : null,
  )

const overlapsIn = (spans: readonly Span[]): readonly SeriesIssue[] =>
  inTurn(spans, (before, later) =>
    before.to === null || before.to >= later.from ? overlap(before, later) : null,
  )

function gap(before: Span, ended: Day, later: Span): SeriesIssue {
  const days = { from: addDays(ended, 1), to: addDays(later.from, -1) }
  const many = daysBetween(days.from, days.to) + 1
  const detail = `“${before.title}”（${before.id}）到 ${ended} 为止，“${later.title}”（${later.id}）从 ${later.from} 起，中间 ${many} 天（${days.from} 至 ${days.to}）没有`
  return { ...issue(later.id, 'from', 'date-gap', detail), code: 'date-gap', other: before.id, days }
}

function overlap(before: Span, later: Span): SeriesIssue {
  const to = earlier(before.to, later.to)
  const days = { from: later.from, to }
  const until = to === null ? '起' : `至 ${to}`
  const detail = `“${before.title}”（${before.id}）和“${later.title}”（${later.id}）在 ${days.from} ${until}都有效`
  return { ...issue(later.id, 'from', 'date-overlap', detail), code: 'date-overlap', other: before.id, days }
}

const earlier = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null || a < b ? a : b)

function grouped<T>(all: readonly T[], key: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(key(one))
    if (group === undefined) groups.set(key(one), [one])
    else group.push(one)
  }
  return Array.from(groups.values())
}

/** Two documents may meet in two series, as means tests and as lists: one issue is enough. */
const once = (issues: readonly SeriesIssue[]): readonly SeriesIssue[] =>
  grouped(issues, ({ code, document, other }) => [code, document, other].join(' ')).map((group) =>
    group.reduce((first) => first),
  )
