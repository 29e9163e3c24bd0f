import type { Decision } from '@/core/eligibility/decision'
import type { Library } from '@/core/eligibility/library'
import type { Receipt } from '@/core/eligibility/receipt'
import { baseText, plainText } from '@/core/eligibility/render/amount'
import { isSameLaw } from '@/core/eligibility/verify/same-law'
import { HEADLINES } from '@/core/eligibility/wording/results'
import { formatDay } from '@/core/time'
import { changedCopy as copy } from './copy'

/**
 * What changed between the result somebody saw and the one of today, from the same answers: the outcome, then each document and
 * each figure with the day it began. null: nothing did, or the answers are others.
 */
export function changesSince(
  before: { readonly receipt: Receipt; readonly day: string },
  today: Receipt,
  decision: Decision,
  library: Library,
): string[] | null {
  const { receipt, day } = before
  if (receipt.inputs !== today.inputs || isSameLaw(receipt, today)) return null
  const standards = decision.standards.filter(
    ({ id, revision }) => !receipt.standards.includes(`${id}@${revision}`),
  )
  const gone = receipt.standards.length > today.standards.length
  return [
    outcomeLine(receipt, today, formatDay(day)),
    ...standards.map(({ id, title }) =>
      copy.standard(title, formatDay(fromOf(library, id) ?? decision.date)),
    ),
    ...(gone && standards.length === 0 ? [copy.gone] : []),
    ...parameterLines(receipt, decision, library),
  ]
}

function outcomeLine(before: Receipt, now: Receipt, day: string): string {
  const [was, is] = [HEADLINES[before.outcome], HEADLINES[now.outcome]]
  return before.outcome === now.outcome ? copy.same(day, was) : copy.other(day, was, is)
}

const fromOf = ({ standards }: Library, id: string): string | null =>
  standards.find(({ _id }) => _id === id)?.from ?? null

/** A figure is the same one while it measures the same: its document changes with the year. */
function parameterLines(before: Receipt, { parameters }: Decision, library: Library): string[] {
  const lines: string[] = []
  for (const { id, indicator, title, value } of parameters) {
    const old = before.parameters.find((one) => indicatorOf(library, one.id) === indicator)
    if (old !== undefined && old.value === value) continue
    const document = library.parameters.find((one) => one._id === id)
    const text = (number: number | null) => (number === null ? null : valueText(number, document?.unit ?? ''))
    const from = document?.inUse.from ?? null
    lines.push(
      copy.parameter(title, text(old?.value ?? null), text(value), from === null ? null : formatDay(from)),
    )
  }
  return lines
}

/** Where a document was never there, a receipt names the indicator itself. */
const indicatorOf = ({ parameters }: Library, id: string): string =>
  parameters.find(({ _id }) => _id === id)?.indicator ?? id

const valueText = (value: number, unit: string): string =>
  unit.startsWith('fen') ? baseText({ n: value, d: 1 }) : plainText({ n: value, d: 1 })
