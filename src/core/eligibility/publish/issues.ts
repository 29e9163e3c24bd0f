import { compile } from '../compile/compile'
import { issue } from '../compile/issue'
import type { ParameterDocument, StandardDocument } from '../document'
import { floorIssues } from '../floors'
import { areasAround, documentsFor, loadLibrary } from '../library'
import { seriesIssues } from '../series'
import { WORDS } from '../wording/publishing'
import { areaOfId } from './area-of-id'
import { told, type DraftIssue } from './draft'
import { planApproval, publishedOf, type Approval, type ApprovalRefusal, type Next } from './series'

/** The law a draft is held against: everything published, of every area and day. */
export interface Law {
  readonly standards: readonly StandardDocument[]
  readonly parameters: readonly ParameterDocument[]
}

export interface Checked {
  readonly issues: readonly DraftIssue[]
  /** What approving it would change; null: it cannot be approved. */
  readonly plan: Approval | null
}

const isParameter = (one: StandardDocument | ParameterDocument): one is ParameterDocument =>
  'indicator' in one

/**
 * Everything wrong with a document that reads: its place, its days in the series, its rules among the law of its first day, the
 * floors above it. None: it may be approved, today.
 */
export function checkDocument(
  document: StandardDocument | ParameterDocument,
  law: Law,
  { areaCode, today }: { readonly areaCode: string; readonly today: string },
): Checked {
  const own = (path: string, sentence: string): DraftIssue => ({ document: document._id, path, sentence })
  const published = (isParameter(document) ? law.parameters : law.standards).map(publishedOf)
  const plan = planApproval(published, nextOf(document), today)
  const issues = [
    ...strayKeys(document),
    ...(document.area === areaCode ? [] : [own('area', WORDS.otherArea(areaCode))]),
    ...((areaOfId(document._id) ?? areaCode) === areaCode ? [] : [own('_id', WORDS.otherAreasId(areaCode))]),
    ...(isParameter(document) ? figureIssues(document, law.standards, own) : standardIssues(document, own)),
    ...(plan.ok ? [] : [refusalIssue(document, plan.error)]),
  ]
  const among = amongLaw(document, law, plan.ok ? plan.value.ends : null)
  const found = isParameter(document) ? [] : ruleIssues(document, among)
  const days = plan.ok ? dayIssues(document, among) : []
  const all = [...issues, ...found, ...days]
  return { issues: all, plan: plan.ok && all.length === 0 ? plan.value : null }
}

/** Between it and what it follows or is followed by. One that cannot be approved on its day is told that alone. */
const dayIssues = ({ _id }: StandardDocument | ParameterDocument, { standards, parameters }: Law) =>
  seriesIssues(standards, parameters)
    .filter(({ document, other }) => document === _id || other === _id)
    .map(told)

/** A store may add keys of its own (`_openid`) to what it keeps; nobody writes one into a draft. */
const strayKeys = (document: StandardDocument | ParameterDocument): DraftIssue[] =>
  Object.keys(document)
    .filter((key) => key.charAt(0) === '_' && key !== '_id')
    .map((key) => told(issue(document._id, key, 'unknown-key', key)))

export const nextOf = (document: StandardDocument | ParameterDocument): Next => ({
  ...publishedOf(document),
  supersedes: isParameter(document) ? null : (document.supersedes ?? null),
})

export function refusalIssue(
  document: StandardDocument | ParameterDocument,
  refusal: ApprovalRefusal,
): DraftIssue {
  const from = isParameter(document) ? 'inUse.from' : 'from'
  const at = (path: string, sentence: string): DraftIssue => ({ document: document._id, path, sentence })
  switch (refusal.kind) {
    case 'past-day':
      return at(from, WORDS.pastDay(refusal.today))
    case 'id-taken':
      return at('_id', WORDS.idTaken)
    case 'later-one':
      return at(from, WORDS.laterOne(refusal.id, refusal.from))
    case 'two-before':
      return at(from, WORDS.twoBefore(refusal.ids.join('、')))
  }
}

type Own = (path: string, sentence: string) => DraftIssue

function standardIssues({ example, lists, hardship }: StandardDocument, own: Own): DraftIssue[] {
  if (example === true) return [own('example', WORDS.example)]
  return lists === undefined && hardship === undefined ? [own('', WORDS.decidesNothing)] : []
}

function figureIssues(
  { indicator, value, unit }: ParameterDocument,
  standards: readonly StandardDocument[],
  own: Own,
): DraftIssue[] {
  if (value === null) return [own('value', WORDS.noFigure)]
  const known = standards
    .reduce<NonNullable<StandardDocument['parameters']>>(
      (all, one) => [...all, ...(one.parameters ?? [])],
      [],
    )
    .filter(({ id }) => id === indicator)
  const [first] = known
  if (first === undefined) return [own('indicator', WORDS.nobodyUses(indicator))]
  if (known.every((one) => one.unit !== unit)) return [own('unit', WORDS.otherUnit(first.unit))]
  const most = Math.max(...known.map((one) => one.most))
  return value > most ? [own('value', WORDS.tooLarge(most))] : []
}

/** The law as it would be: with the document in the place of any of its id, and what it ends ended. */
function amongLaw(
  document: StandardDocument | ParameterDocument,
  { standards, parameters }: Law,
  ends: Approval['ends'],
): Law {
  const others = <T extends { readonly _id: string }>(all: readonly T[]): T[] =>
    all.filter(({ _id }) => _id !== document._id)
  if (isParameter(document)) {
    const ended = others(parameters).map((one) =>
      one._id === ends?.id ? { ...one, inUse: { ...one.inUse, to: ends.to } } : one,
    )
    return { standards, parameters: [...ended, document] }
  }
  const ended = others(standards).map((one) => (one._id === ends?.id ? { ...one, to: ends.to } : one))
  return { standards: [...ended, document], parameters }
}

/** Compiled with the law around it, and held against every floor above it on its first day. */
function ruleIssues(document: StandardDocument, law: Law): DraftIssue[] {
  const broken = placesOf(document, law).map((place) => brokenBy(document, law, place))
  const first = broken.find((issues) => issues.length > 0)
  if (first !== undefined) return first
  const floors = floorIssues(loadLibrary(law), { area: document.area, date: document.from })
  return floors.filter((one) => one.document === document._id).map(told)
}

/** Where it will decide together with others: its area and those in it that have law, on its first day and on theirs after it. */
function placesOf(
  { area, from, to }: StandardDocument,
  { standards }: Law,
): { area: string; date: string }[] {
  const isAround = (one: StandardDocument) =>
    areasAround(one.area).indexOf(area) >= 0 || areasAround(area).indexOf(one.area) >= 0
  const near = standards.filter((one) => one.example !== true && isAround(one))
  const once = (all: readonly string[]) => Array.from(new Set(all))
  const inside = near.map((one) => one.area).filter((one) => areasAround(one).indexOf(area) >= 0)
  const days = near.map((one) => one.from).filter((day) => day > from && (to === null || day <= to))
  return once([area, ...inside]).reduce<{ area: string; date: string }[]>(
    (all, code) => [...all, ...once([from, ...days]).map((date) => ({ area: code, date }))],
    [],
  )
}

/** What does not compile at a place and did without the document; at its own place on its first day, whatever does not. */
function brokenBy(
  { _id, area, from }: StandardDocument,
  { standards }: Law,
  place: { readonly area: string; readonly date: string },
): DraftIssue[] {
  const compiled = compile(documentsFor(standards, place.area, place.date))
  if (compiled.ok) return []
  if (place.area === area && place.date === from) return compiled.error.map(told)
  const without = standards.filter((one) => one._id !== _id)
  return compile(documentsFor(without, place.area, place.date)).ok ? compiled.error.map(told) : []
}
