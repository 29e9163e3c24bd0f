import type { Decision, Quantified, Ratio, TraceNode } from '@/core/eligibility/decision'
import { before, moneyText } from '@/core/eligibility/render/amount'
import { figureText, figureTitle } from '@/core/eligibility/render/figure-text'

/** What the standard makes of a list, taken from the trace of the decision: nothing is computed here. */
export interface ListFigures {
  /** What each item comes to, by its place from 0, in words; null where the standard computes nothing of it. */
  readonly ofItem: (at: number) => string | null
  /** All items together; null where the standard does not add them up. */
  readonly total: string | null
  /** The figure the standard itself looks at: what it is called, and how much. */
  readonly own: { readonly title: string; readonly text: string } | null
}

export function listFigures(decision: Decision, list: string): ListFigures {
  const figures = moneyFigures(decision)
  const each = find(figures, (one) => one.op === 'each' && one.name === list && isMoney(one))
  const own = find(figures, (one) => one.title !== undefined && isMoney(one) && looksAt(one, list))
  const text = own === null ? null : figureText(own)
  return {
    ofItem: (at) => monthText(each?.operands.find(({ item }) => item === at + 1)),
    total: monthText(each ?? undefined),
    own: own === null || text === null ? null : { title: figureTitle(own), text },
  }
}

const isMoney = ({ unit }: Quantified): boolean => /^fen\b/.test(unit)

/** The sides of every comparison of the means test, in its order, and what the standard shows besides. */
function moneyFigures({ hardship, amounts }: Decision): Quantified[] {
  const shown = amounts.map(({ amount }) => amount).filter((amount) => amount !== null)
  return [...(hardship === null ? [] : compared(hardship)), ...shown]
}

function compared({ comparison, children }: TraceNode): Quantified[] {
  const own = comparison ? [comparison.figure, comparison.limit] : []
  return [...own, ...children.reduce<Quantified[]>((all, one) => [...all, ...compared(one)], [])]
}

function find(all: readonly Quantified[], is: (one: Quantified) => boolean): Quantified | null {
  for (const one of all) {
    const found = is(one) ? one : find(one.operands, is)
    if (found !== null) return found
  }
  return null
}

const looksAt = (figure: Quantified, list: string): boolean =>
  find([figure], ({ op, name }) => op === 'each' && name === list) !== null

/** An amount a year or a month as one a month, for reading; 至少 where a part is not known. */
function monthText(figure: Quantified | undefined): string | null {
  if (figure === undefined) return null
  const a = aMonth(figure.low, figure.unit)
  if (figure.high !== null) return moneyText(a)
  return a.n > 0 ? before('至少', moneyText(a)) : null
}

const aMonth = ({ n, d }: Ratio, unit: string): Ratio => (/\/year\b/.test(unit) ? { n, d: d * 12 } : { n, d })
