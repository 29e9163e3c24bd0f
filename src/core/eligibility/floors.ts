import type { Place } from './bind'
import { compile } from './compile/compile'
import { issue, type LoadIssue } from './compile/issue'
import type { Quantified, Ratio } from './decision'
import { NATION, type AreaLevel, type FloorDocument, type StandardDocument } from './document'
import { evaluate } from './evaluate'
import { areasAround, type Library } from './library'
import { inForce } from './parameters'
import { moneyText } from './render/amount'

/** A line 标准线 below its floor 下限, or one that cannot be held against it. `document` is the more local standard. */
export interface FloorIssue extends LoadIssue {
  /** `unit-mismatch`: line and floor count in different units. */
  readonly code: 'below-floor' | 'floor-unknown' | 'unit-mismatch'
  /** The wider area's standard, and its floor. */
  readonly other: string
  readonly floor: string
}

/**
 * Holds the lines of the standards in force around `area` on `date` against the floors that wider areas set for them. Exact: no
 * rounding. What a missing parameter leaves open, or a standard without `limit`, cannot be told: an issue says so. Examples are
 * left out. A draft is judged by a library that holds it.
 */
export function floorIssues(library: Library, place: Place): readonly FloorIssue[] {
  const around = areasAround(place.area)
  const law = library.standards.filter(
    (one) => one.example !== true && around.indexOf(one.area) >= 0 && inForce(one, place.date),
  )
  const issues: FloorIssue[] = []
  for (const wider of law)
    for (const floor of wider.floors ?? [])
      for (const local of law)
        if (isBound(floor, wider, local)) issues.push(...judge(library, place, { wider, floor, local }))
  return issues
}

interface Pair {
  readonly wider: StandardDocument
  readonly floor: FloorDocument
  readonly local: StandardDocument
}

/** A municipality's own law may bind the standard its government sets: the same area counts, where the floor binds that level. */
function isBound(floor: FloorDocument, wider: StandardDocument, local: StandardDocument): boolean {
  const level = levelOf(local.area)
  const within = depthOf(local.area) >= depthOf(wider.area) && local._id !== wider._id
  return within && local.hardship !== undefined && level !== null && floor.binds.indexOf(level) >= 0
}

const depthOf = (area: string): number => areasAround(area).length

function levelOf(area: string): AreaLevel | null {
  if (area === NATION) return null
  return (['province', 'prefecture', 'county'] as const)[depthOf(area) - 2] ?? null
}

function judge(library: Library, place: Place, { wider, floor, local }: Pair): readonly FloorIssue[] {
  const found = (code: FloorIssue['code'], why: string): readonly FloorIssue[] => {
    const detail = `“${local.title}”和“${wider.title}”${floor.article}的“${floor.title}”：${why}`
    return [{ ...issue(local._id, 'limit', code, detail), code, other: wider._id, floor: floor.id }]
  }
  if (local.limit === undefined) return found('floor-unknown', '没有写明哪个算式是标准线')
  const line = lineOf(library, place, local)
  const least = lineOf(library, place, asLine(wider, floor))
  if (line?.high == null) return found('floor-unknown', '标准线的数还没有')
  if (least?.high == null) return found('floor-unknown', '下限的数还没有')
  if (line.unit !== least.unit) return found('unit-mismatch', `${line.unit} 和 ${least.unit}`)
  const order = compareRatios(line.low, least.low)
  if (floor.op === 'above' ? order > 0 : order >= 0) return []
  const wanted = floor.op === 'above' ? '要高于' : '不能低于'
  return found('below-floor', `${shown(line)}，${wanted} ${shown(least)}`)
}

const shown = ({ low, unit }: Quantified): string =>
  unit.indexOf('fen') === 0 ? moneyText(low) : String(low.n / low.d)

/** The wider standard with its floor as its own line: it is computed as any line is. */
const asLine = (
  { hardship: _hardship, lists: _lists, floors: _floors, ...rest }: StandardDocument,
  floor: FloorDocument,
): StandardDocument => ({
  ...rest,
  tests: [],
  figures: [...(rest.figures ?? []), { id: `${FLOOR}${floor.id}`, title: floor.title, rule: floor.least }],
  limit: `${FLOOR}${floor.id}`,
})

/** No figure of a document is called so. */
const FLOOR = 'floor '

/** null: the standard does not compile. It depends on no answers, or it is not known. */
function lineOf(library: Library, place: Place, document: StandardDocument): Quantified | null {
  const compiled = compile(document)
  return compiled.ok ? evaluate(compiled.value, library.parameters, {}, place).limit : null
}

/** Below 0: a is less. By whole parts, then the rest turned over: no product ever passes 2^53. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const wholeA = Math.floor(a.n / a.d)
  const wholeB = Math.floor(b.n / b.d)
  if (wholeA !== wholeB) return wholeA - wholeB
  const restA = a.n - wholeA * a.d
  const restB = b.n - wholeB * b.d
  if (restA === 0 || restB === 0) return restA === restB ? 0 : restA === 0 ? -1 : 1
  return compareRatios({ n: b.d, d: restB }, { n: a.d, d: restA })
}
