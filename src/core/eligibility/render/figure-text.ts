import type { Quantified, Ratio } from '../decision'
import { baseText, before, moneyText, tight } from './amount'
import { shortOf } from './fact-words'
import { inUnit } from './units'

/** A figure for reading beside its title: 至少 where only a part is known, null where nothing is. */
export function figureText(figure: Quantified, title = figureTitle(figure)): string | null {
  const { low, high, unit } = figure
  const text = beside(title, inUnit(low, unit))
  if (high !== null) return text
  return low.n > 0 ? before('至少', text) : null
}

/** A number as it stands behind its title: what is 每人 by its title is not said so again. */
const beside = (title: string, amount: string): string =>
  /每人|人均/.test(title) ? amount.replace(/^每人 /, '') : amount

/** What a figure is called: its own title, else its question or its indicator. */
export function figureTitle({ title, parameter, name, words, op }: Quantified): string {
  if (title !== undefined) return title
  if (parameter !== undefined) return parameter.title
  return name === undefined || op === 'parameter' ? '' : shortOf(name, words)
}

/**
 * How a number came about, in one line: 城镇居民人均可支配收入 38,400 元 ÷ 12 个月 × 50% = 1,600.00 元.
 * null when it is not computed from anything, or not known.
 */
export function calculationText(figure: Quantified): string | null {
  if (figure.high === null || (figure.operands.length === 0 && figure.by === undefined)) return null
  return tight(`${termText(figure)} = ${inUnit(figure.low, figure.unit)}`)
}

/** More items than this are told by their sum alone. */
const ITEMS_SHOWN = 6

function termText(figure: Quantified): string {
  const terms = figure.operands.map(termText)
  const [first = '', second = ''] = terms
  switch (figure.op) {
    case 'parameter':
      return parameterText(figure)
    case 'sum':
      return `${figureTitle(figure)}一年 ${moneyText(figure.low)}`
    case 'ratio':
      return ratioText(figure.low)
    case 'perMonth':
      return `${first} ÷ 12 个月`
    case 'perYear':
      return `${first} × 12 个月`
    case 'divide':
      return `${first} ÷ ${second}`
    case 'multiply':
      return terms.join(' × ')
    case 'add':
      return bracketed(terms, ' + ')
    case 'subtract':
      return bracketed(terms, ' − ')
    case 'greater':
      return `（${terms.join('、')}，取大的）`
    case 'lesser':
      return `（${terms.join('、')}，取小的）`
    case 'round':
      return roundText(figure, first)
    case 'choose':
    case 'bands':
    case 'table':
      return pickedText(figure, terms)
    case 'each':
      return eachText(figure)
    case 'since':
    case 'fact':
    case 'value':
    case 'count':
    case 'dated':
      return inUnit(figure.low, figure.unit)
  }
}

const bracketed = (terms: readonly string[], sign: string) =>
  terms.length > 1 ? `（${terms.join(sign)}）` : (terms[0] ?? '')

const WAYS = { up: '不足的进为', down: '零头不算，取整到', 'half-up': '四舍五入到' } as const

function roundText({ rounded, unit }: Quantified, term: string): string {
  if (rounded === undefined) return term
  return `（${term}，${WAYS[rounded.way]} ${inUnit({ n: rounded.to, d: 1 }, unit)}）`
}

/** The row it was picked from; by what, where it is a number: 3 口人一档 1,500.00 元. */
function pickedText({ by, op, operands, low, unit }: Quantified, terms: readonly string[]): string {
  const row = operands.length === 1 ? (terms[0] ?? '') : inUnit(low, unit)
  if (by === undefined || by.high === null) return row
  return op === 'table' ? `${inUnit(by.low, by.unit)}一档 ${row}` : `${inUnit(by.low, by.unit)}对应的 ${row}`
}

/** One amount an item; of many, their sum. */
function eachText({ operands, low, unit }: Quantified): string {
  if (operands.length === 0 || operands.length > ITEMS_SHOWN) return inUnit(low, unit)
  const sum = bracketed(
    operands.map((item) => inUnit(item.low, item.unit)),
    ' + ',
  )
  return unit.indexOf('/year') >= 0 ? `一年 ${sum}` : sum
}

function parameterText({ parameter, low, unit }: Quantified): string {
  const period = parameter?.period
  const when =
    period === null || period === undefined ? '' : `（${/^\d{4}$/.test(period) ? `${period} 年` : period}）`
  const amount =
    unit.slice(0, 3) === 'fen' ? baseText(low) : beside(parameter?.title ?? '', inUnit(low, unit))
  return `${parameter?.title ?? ''}${when} ${amount}`
}

function ratioText({ n, d }: Ratio): string {
  return 100 % d === 0 ? `${(n * 100) / d}%` : `${n}/${d}`
}
