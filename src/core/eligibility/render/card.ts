import type { Quantified, TraceNode, UsedStandard, Value } from '../decision'
import { groundsOf } from '../grounds'
import { NONE_WORDS } from '../wording/questions'
import { OVER_TAG, RELATIONS, STATUS_TAGS, TAGS } from '../wording/results'
import { before, gapText, minus, tight } from './amount'
import { factWords, shortOf } from './fact-words'
import { calculationText, figureText, figureTitle } from './figure-text'

/** One test explained: what it asks, the person's figure, the limit, how the limit came about, where it stands. */
export interface Card {
  readonly id: string
  readonly title: string
  readonly value: Value
  /** 符合, 超过, 不符合, 还不知道: never the colour alone. */
  readonly tag: string
  readonly figure: { readonly label: string; readonly text: string } | null
  readonly limit: { readonly label: string; readonly text: string } | null
  /** Shares of the gauge's width, 0 to 1; drawn beside the words, never instead. `part`: more is to come. */
  readonly gauge: { readonly figure: number; readonly limit: number; readonly part: boolean } | null
  /** 比标准少 360.00 元. */
  readonly note: string | null
  readonly calculation: string | null
  /** How the person's own figure came about, item by item where there are several. */
  readonly own: string | null
  /** Everything else it rests on, a sentence each. */
  readonly details: readonly string[]
  readonly article: string
  /** 暂定, 不完整: null when verified. */
  readonly doubt: string | null
  readonly parts: readonly Card[]
}

/** The tests a node's value rests on, outermost first. */
export function groundTests(node: TraceNode, standards: readonly UsedStandard[]): readonly TraceNode[] {
  if (node.kind === 'test') return [node]
  return inner(node, standards)
}

function inner(node: TraceNode, standards: readonly UsedStandard[]): readonly TraceNode[] {
  return groundsOf(node, standards).reduce<readonly TraceNode[]>(
    (all, one) => [...all, ...groundTests(one, standards)],
    [],
  )
}

/** The comparisons and answers a test's value rests on, without those of tests inside it. */
function leaves(node: TraceNode, standards: readonly UsedStandard[]): readonly TraceNode[] {
  if (node.children.length === 0) return [node]
  return groundsOf(node, standards)
    .filter((one) => one.kind !== 'test')
    .reduce<readonly TraceNode[]>((all, one) => [...all, ...leaves(one, standards)], [])
}

export function cardOf(node: TraceNode, standards: readonly UsedStandard[]): Card | null {
  const { test, value } = node
  if (test === undefined) return null
  const own = leaves(node, standards).filter((leaf) => leaf !== node)
  const money = own.find(({ comparison }) => comparison !== undefined && isMoney(comparison.figure))
  const rest = own.filter((leaf) => leaf !== money)
  const comparison = money?.comparison
  const passed = value === 'not-met' && comparison !== undefined && comparison.op !== 'above'
  return {
    id: test.id,
    title: test.title,
    value,
    tag: passed ? OVER_TAG : TAGS[value],
    ...compared(comparison),
    note: money === undefined ? null : gapNote(money),
    calculation: comparison === undefined ? null : calculationText(comparison.limit),
    own: comparison === undefined ? null : calculationText(comparison.figure),
    details: detailsOf(rest),
    article: test.article,
    doubt: STATUS_TAGS[test.status] || null,
    parts: inner(node, standards)
      .map((part) => cardOf(part, standards))
      .filter((card) => card !== null)
      .filter(saysSomething),
  }
}

/** Whether a card tells more than that nothing is known. */
export const saysSomething = ({ value, figure, limit, details, parts }: Card): boolean =>
  value !== 'unknown' ||
  details.length > 0 ||
  parts.length > 0 ||
  [figure, limit].some((side) => side !== null && side.text !== UNSAID)

const UNSAID = '还不知道'

/** A sentence each; two on one figure that say the same of it (不到 1 套, 不到 2 套) are one. */
function detailsOf(leaves: readonly TraceNode[]): string[] {
  const kept = leaves.filter(({ comparison: one, value }, at) => {
    const same = ({ comparison: other, value: its }: TraceNode) =>
      one !== undefined &&
      other !== undefined &&
      other.op === one.op &&
      its === value &&
      figureTitle(other.figure) === figureTitle(one.figure)
    return !leaves.slice(0, at).some(same)
  })
  return kept.map(leafText).filter((text) => text !== null)
}

const isMoney = ({ unit }: Quantified): boolean => unit.slice(0, 3) === 'fen'

type Compared = NonNullable<TraceNode['comparison']>

function compared(comparison: Compared | undefined): Pick<Card, 'figure' | 'limit' | 'gauge'> {
  if (comparison === undefined) return { figure: null, limit: null, gauge: null }
  const { figure, limit, op } = comparison
  const own = figureText(figure)
  const line = figureText(limit)
  return {
    figure: { label: figureTitle(figure), text: own ?? UNSAID },
    limit: { label: `${RELATIONS[op].want}${figureTitle(limit)}`, text: line ?? UNSAID },
    gauge: gaugeOf(figure, limit),
  }
}

/** The larger of figure and limit × 4/3 fills the width, so that the limit stands at three quarters where it can. */
function gaugeOf(figure: Quantified, limit: Quantified): Card['gauge'] {
  const line = limit.low.n / limit.low.d
  if (limit.high === null || line <= 0) return null
  const own = figure.low.n / figure.low.d
  const width = Math.max((line * 4) / 3, own)
  return { figure: own / width, limit: line / width, part: figure.high === null }
}

function gapNote({ comparison }: TraceNode): string | null {
  if (comparison === undefined || comparison.figure.high === null || comparison.limit.high === null)
    return null
  const gap = minus(comparison.figure.low, comparison.limit.low)
  const title = figureTitle(comparison.limit)
  if (gap.n === 0) return `正好等于${title}`
  return gap.n < 0
    ? before(`比${title}少`, gapText({ n: -gap.n, d: gap.d }))
    : before(`比${title}多`, gapText(gap))
}

/** A comparison or an answer as one sentence; null while nothing of it is known. */
export function leafText({ kind, value, comparison, fact }: TraceNode): string | null {
  if (comparison !== undefined) {
    const title = figureTitle(comparison.figure)
    const own = figureText(comparison.figure)
    const limit = figureText(comparison.limit, title)
    if (own === null || limit === null || value === 'unknown') return null
    const relation = RELATIONS[comparison.op]
    return tight(`${title} ${own}，${value === 'met' ? relation.met : relation.not} ${limit}`)
  }
  if (fact === undefined || kind === 'unwritten') return null
  const short = shortOf(fact.id, fact.words)
  if (kind === 'within')
    return value === 'unknown' ? null : `${short}${value === 'met' ? '在' : '不在'}规定的地方`
  const options = factWords(fact.id, fact.words)?.options
  const label = (code: string) => options?.[code]?.label ?? code
  const given = fact.given === null ? '不清楚' : fact.given.map(label).join('、') || NONE_WORDS.label
  return `${short}：${given}`
}
