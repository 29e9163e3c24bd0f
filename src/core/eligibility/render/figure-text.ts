import type { Quantified, Ratio } from '../decision'
import { QUESTION_WORDS } from '../wording/questions'
import { baseText, before, moneyText, plainText } from './amount'

/** An amount in the words of its unit. */
export function inUnit(value: Ratio, unit: string): string {
  if (unit.slice(0, 3) === 'fen') return moneyText(value)
  if (unit === 'home') return `${plainText(value)} 套`
  if (unit === 'person') return `${plainText(value)} 口人`
  if (unit === 'squareMetre') return `${plainText(value)} 平方米`
  if (unit === 'squareMetre/person') return `每人 ${plainText(value)} 平方米`
  return plainText(value)
}

/** A figure for reading: 至少 where only a part is known, null where nothing is. */
export function figureText({ low, high, unit }: Quantified): string | null {
  if (high !== null) return inUnit(low, unit)
  return low.n > 0 ? before('至少', inUnit(low, unit)) : null
}

/** What a figure is called: its own title, else its question or its indicator. */
export function figureTitle(figure: Quantified): string {
  if (figure.title !== undefined) return figure.title
  if (figure.parameter !== undefined) return figure.parameter.title
  return QUESTION_WORDS[figure.name ?? '']?.short ?? ''
}

/**
 * How a number came about, in one line: 城镇居民人均可支配收入 38,400 元 ÷ 12 个月 × 50% = 1,600.00 元.
 * null when it is not computed from anything, or not known.
 */
export function calculationText(figure: Quantified): string | null {
  if (figure.high === null || figure.operands.length === 0) return null
  return `${termText(figure)} = ${inUnit(figure.low, figure.unit)}`
}

function termText(figure: Quantified): string {
  const terms = figure.operands.map(termText)
  const [first = '', second = ''] = terms
  switch (figure.op) {
    case 'parameter':
      return parameterText(figure)
    case 'fact':
      return inUnit(figure.low, figure.unit)
    case 'sum':
      return `${figureTitle(figure)}一年 ${moneyText(figure.low)}`
    case 'value':
      return inUnit(figure.low, figure.unit)
    case 'ratio':
      return ratioText(figure.low)
    case 'perMonth':
      return `${first} ÷ 12 个月`
    case 'divide':
      return `${first} ÷ ${second}`
    case 'multiply':
      return terms.join(' × ')
    case 'add':
      return bracketed(terms, ' + ')
    case 'subtract':
      return bracketed(terms, ' − ')
    default:
      return terms.join('，')
  }
}

const bracketed = (terms: readonly string[], sign: string) =>
  terms.length > 1 ? `（${terms.join(sign)}）` : (terms[0] ?? '')

function parameterText({ parameter, low, unit }: Quantified): string {
  const period = parameter?.period
  const when =
    period === null || period === undefined ? '' : `（${/^\d{4}$/.test(period) ? `${period} 年` : period}）`
  const amount = unit.slice(0, 3) === 'fen' ? baseText(low) : inUnit(low, unit)
  return `${parameter?.title ?? ''}${when} ${amount}`.replace('） ', '）')
}

function ratioText({ n, d }: Ratio): string {
  return 100 % d === 0 ? `${(n * 100) / d}%` : `${n}/${d}`
}
