import { addDays } from '../../time/day'
import type { Day } from '../document'
import type { DatedValue } from '../rule'
import { dayNumber, fullSince } from '../since'
import { findFact, ownSlot } from './gather'
import { inSlot, quantity, WHOLE, type Quantity } from './quantity'
import { report, type Scope } from './scope'
import { parseUnit } from './unit'

interface SinceRule {
  readonly since: string
  readonly in: 'year' | 'month' | 'day'
  readonly dayAfter?: true
}

const LAST = 99_991_231

/** Whole years, months or days from a date to the day of judging. The later the date, the fewer. */
export function sinceNumber(scope: Scope, rule: SinceRule, path: string): Quantity | null {
  const found = findFact(scope, rule.since, `${path}.since`)
  if (found === null) return null
  const { document, slot, low, high } = found
  if (document.kind !== 'date') return report(scope, `${path}.since`, 'wrong-fact-kind', rule.since)
  const unit = parseUnit(rule.in)
  if (unit === null) return report(scope, `${path}.in`, 'unknown-unit', rule.in)
  const most = fullSince(dayNumber(document.earliest), LAST, rule.in)
  const last = rule.dayAfter === true ? 'eve' : 'day'
  const own = ownSlot(scope, { unit, least: 0, most }, (target) => (frame) => {
    frame.low[target] = fullSince(high(frame), frame[last], rule.in)
    frame.high[target] = fullSince(low(frame), frame[last], rule.in)
    return 0
  })
  return quantity('since', unit, { ...inSlot(own, 0, most), ...WHOLE }, [], {
    name: rule.since,
    facts: [slot],
    since: { earliest: low, latest: high, in: rule.in },
  })
}

/** A value of the standard itself that changed in its time: the one of the day judged stands in its slot. */
export function datedNumber(
  scope: Scope,
  rule: { readonly dated: readonly DatedValue[]; readonly unit: string },
  path: string,
): Quantity | null {
  const unit = parseUnit(rule.unit)
  if (unit === null) return report(scope, `${path}.unit`, 'unknown-unit', rule.unit)
  if (!rule.dated.every(({ value }) => Number.isSafeInteger(value)))
    return report(scope, `${path}.dated`, 'wrong-kind', '整数')
  if (!follows(scope, rule.dated, `${path}.dated`)) return null
  const values = rule.dated.map(({ value }) => value)
  const least = Math.min(...values)
  const most = Math.max(...values)
  const slot = scope.slots.length
  scope.slots.push({ name: '', question: slot, unit, least, most, dated: rule.dated })
  return quantity('dated', unit, { ...inSlot(slot, least, most), ...WHOLE }, [], { dated: rule.dated })
}

/** Whether the days follow each other and cover the standard's own; reports the first place where they do not. */
function follows(scope: Scope, dated: readonly DatedValue[], path: string): boolean {
  const standard = scope.documents.get(scope.document)
  const spans = dated.slice().sort((a, b) => (a.from < b.from ? -1 : 1))
  let next: Day | null = standard?.from ?? spans[0]?.from ?? null
  for (let turn = 0; turn < spans.length; turn++) {
    const { from, to } = spans[turn] ?? { from: '', to: null }
    const at = `${path}.${dated.findIndex((one) => one === spans[turn])}`
    if (to !== null && to < from) return refused(scope, `${at}.to`, 'date-order', '')
    if (turn > 0 && (next === null || from < next)) return refused(scope, `${at}.from`, 'date-overlap', from)
    if (next !== null && from > next) return refused(scope, `${at}.from`, 'date-gap', `${next} 起没有`)
    next = to === null ? null : addDays(to, 1)
  }
  const end = standard?.to ?? null
  const covered = next === null || (end !== null && next > end)
  return covered || refused(scope, path, 'date-gap', `${next ?? ''} 起没有`)
}

function refused(
  scope: Scope,
  path: string,
  code: 'date-order' | 'date-overlap' | 'date-gap',
  detail: string,
): false {
  report(scope, path, code, detail)
  return false
}
