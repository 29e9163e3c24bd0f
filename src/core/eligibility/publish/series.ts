import { accept, refuse, type Result } from '../../result'
import { addDays } from '../../time/day'
import type { Day, ParameterDocument, StandardDocument } from '../document'

/** What was approved, or came with the program, as far as its days go. */
export interface Published {
  readonly id: string
  readonly revision: number
  readonly from: Day
  /** The last day it decides; null: no end is known. */
  readonly to: Day | null
  /** What it answers: of each, one document decides a day. */
  readonly series: readonly string[]
}

/** What is to be published: also what it says it takes the place of. */
export interface Next extends Omit<Published, 'revision'> {
  readonly supersedes: string | null
}

/** The one an approval ends: its last day from now on, and the one it had. */
export interface Ending {
  readonly id: string
  readonly revision: number
  readonly to: Day
  readonly had: Day | null
}

export interface Approval {
  readonly before: Published | null
  readonly ends: Ending | null
}

export type ApprovalRefusal =
  /** It would begin in the past. */
  | { readonly kind: 'past-day'; readonly today: Day }
  /** A document of that id was published already. */
  | { readonly kind: 'id-taken' }
  /** One begins on that day or later: it is taken back first. */
  | { readonly kind: 'later-one'; readonly id: string; readonly from: Day }
  /** It would end two at once. */
  | { readonly kind: 'two-before'; readonly ids: readonly string[] }

/** An area's means test is a series, its lists are one; a figure is a series by indicator and area, made-up ones apart. */
export function seriesOf(document: StandardDocument | ParameterDocument): readonly string[] {
  if ('indicator' in document) {
    // A figure known to be missing yields to any that is known, and stands in nobody's way.
    if (document.value === null) return []
    return [`figure ${document.area} ${document.indicator} ${document.sample === true ? 'sample' : 'real'}`]
  }
  if (document.example === true) return []
  const means = document.hardship === undefined ? [] : [`means ${document.area}`]
  return document.lists === undefined ? means : [...means, `lists ${document.area}`]
}

export function publishedOf(document: StandardDocument | ParameterDocument): Published {
  const { _id: id, revision } = document
  const { from, to } = 'indicator' in document ? document.inUse : document
  return { id, revision, from, to, series: seriesOf(document) }
}

/**
 * What approving `next` today changes. Law is never made for days that are over, and is only added at the end of its series:
 * what was to begin later is taken back first. So no day ever has two, and none loses the one it had.
 */
export function planApproval(
  published: readonly Published[],
  next: Next,
  today: Day,
): Result<Approval, ApprovalRefusal> {
  if (next.from < today) return refuse({ kind: 'past-day', today })
  if (published.some(({ id }) => id === next.id)) return refuse({ kind: 'id-taken' })
  const rivals = published.filter((one) => shares(one, next) || one.id === next.supersedes).sort(byFrom)
  const later = rivals.find(({ from }) => from >= next.from)
  if (later !== undefined) return refuse({ kind: 'later-one', id: later.id, from: later.from })
  const open = rivals.filter(({ to }) => to === null || to >= next.from)
  if (open.length > 1) return refuse({ kind: 'two-before', ids: open.map(({ id }) => id) })
  const [ended] = open
  const before = rivals[rivals.length - 1] ?? null
  return accept({ before, ends: ended === undefined ? null : endingOf(ended, next.from) })
}

const endingOf = ({ id, revision, to: had }: Published, from: Day): Ending => ({
  id,
  revision: revision + 1,
  to: addDays(from, -1),
  had,
})

/** The one a document follows, or would: the last of its series that began before it. null: it is the first. */
export function beforeOf(published: readonly Published[], next: Next): Published | null {
  const earlier = published.filter(
    (one) => (shares(one, next) || one.id === next.supersedes) && one.id !== next.id && one.from < next.from,
  )
  return earlier.sort(byFrom)[earlier.length - 1] ?? null
}

export interface Withdrawal {
  /** The one before gets its own end again. */
  readonly restores: { readonly id: string; readonly revision: number; readonly to: Day | null } | null
}

/** Only the last of a series is taken back, so that what it ended can be given back whole. `cut`: what its approval ended. */
export function planWithdrawal(
  published: readonly Published[],
  id: string,
  cut: { readonly id: string; readonly to: Day | null } | null,
): Result<Withdrawal, Extract<ApprovalRefusal, { kind: 'later-one' }>> {
  const own = published.find((one) => one.id === id)
  const later = published.find((one) => own !== undefined && shares(one, own) && one.from > own.from)
  if (later !== undefined) return refuse({ kind: 'later-one', id: later.id, from: later.from })
  const before = published.find((one) => one.id === cut?.id)
  if (before === undefined || cut === null) return accept({ restores: null })
  return accept({ restores: { id: before.id, revision: before.revision + 1, to: cut.to } })
}

const shares = (a: Pick<Published, 'series'>, b: Pick<Published, 'series'>): boolean =>
  a.series.some((one) => b.series.indexOf(one) >= 0)

const byFrom = (a: Published, b: Published): number => (a.from < b.from ? -1 : 1)
