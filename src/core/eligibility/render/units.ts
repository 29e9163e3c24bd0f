import type { Ratio } from '../decision'
import { moneyText, plainText } from './amount'

/** What is counted, in words behind the number. */
const COUNTED: Readonly<Partial<Record<string, string>>> = {
  home: '套',
  person: '口人',
  vehicle: '辆',
  item: '件',
  squareMetre: '平方米',
  year: '年',
  month: '个月',
  day: '天',
}

/** An amount in the words of its unit. Money is always 元: over what time and for whom, its title says. */
export function inUnit(value: Ratio, unit: string): string {
  if (unit.slice(0, 3) === 'fen') return moneyText(value)
  const [over = '', under] = unit.split('/')
  const word = COUNTED[over]
  if (word === undefined) return plainText(value)
  return under === 'person' ? `每人 ${plainText(value)} ${word}` : `${plainText(value)} ${word}`
}
