import { baseText, plainText } from '../render/amount'

const UNITS: Readonly<Record<string, string>> = {
  person: '人',
  home: '套',
  vehicle: '辆',
  squareMetre: '平方米',
  year: '年',
  month: '个月',
  week: '周',
  day: '天',
}

const EACH: Readonly<Record<string, string>> = { year: '每年', month: '每月', week: '每周', day: '每天' }

/**
 * A value with its unit in words: 38400·100 `fen/year/person` is 每人每年 38,400 元. `scale` 100: the value is in hundredths.
 * A unit that has no word stands as it is written.
 */
export function valueText(value: number, unit: string, scale = 1): string {
  const [over = '', ...under] = unit.split('/')
  const each = under
    .slice()
    .reverse()
    .map((name) => EACH[name] ?? `每${UNITS[name] ?? name}`)
    .join('')
  const amount = amountText(value, over, scale)
  return each === '' ? amount : `${each} ${amount}`
}

function amountText(value: number, unit: string, scale: number): string {
  const amount = { n: value, d: scale }
  if (unit === 'fen') return baseText(amount)
  return unit === '1' || unit === '' ? plainText(amount) : `${plainText(amount)} ${UNITS[unit] ?? unit}`
}

/** A unit alone: 每人每年多少元. */
export function unitWords(unit: string): string {
  const [over = '', ...under] = unit.split('/')
  const each = under
    .slice()
    .reverse()
    .map((name) => EACH[name] ?? `每${UNITS[name] ?? name}`)
    .join('')
  if (over === 'fen') return `${each}多少元`
  return over === '1' || over === '' ? `${each}的数` : `${each}多少${UNITS[over] ?? over}`
}

/** One half is 50%, five quarters 125%, a third stays 1/3. */
export function ratioText([n, d]: readonly [number, number]): string {
  return (n * 10_000) % d === 0 ? `${(n * 100) / d}%` : `${n}/${d}`
}

const LEVELS: Readonly<Record<string, string>> = {
  province: '全省',
  prefecture: '全市',
  county: '全县（市、区）',
}

export const levelText = (level: string): string => LEVELS[level] ?? level
