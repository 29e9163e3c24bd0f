import type { Ratio } from '../decision'

/** `1,240.00`: two digits after the point, thousands parted; for whole fen. */
export function fenText(fen: number): string {
  const whole = Math.floor(Math.abs(fen) / 100)
  const rest = Math.abs(fen) % 100
  const sign = fen < 0 ? '-' : ''
  return `${sign}${thousands(whole)}.${rest < 10 ? '0' : ''}${rest}`
}

/** `38,400`: a whole number with thousands parted. */
export function thousands(whole: number): string {
  const digits = String(whole)
  let text = ''
  for (let at = 0; at < digits.length; at++) {
    if (at > 0 && (digits.length - at) % 3 === 0) text += ','
    text += digits.charAt(at)
  }
  return text
}

/**
 * An amount of money for reading: exact to the fen, or marked 约 where it is not.
 * Nothing is ever decided by this text.
 */
export function moneyText({ n, d }: Ratio): string {
  const fen = Math.round(n / d)
  return n % d === 0 ? `${fenText(fen)} 元` : `约 ${fenText(fen)} 元`
}

/** How far apart two amounts are; what is less than a fen is said so. */
export function gapText({ n, d }: Ratio): string {
  return n > 0 && n < d ? '不到 1 分钱' : moneyText({ n, d })
}

/** Up to two digits after the point, none where there are none. */
export function plainText({ n, d }: Ratio): string {
  const hundredths = Math.round((n * 100) / d)
  const text = fenText(hundredths).replace(/\.?0+$/, '')
  const shown = hundredths % 100 === 0 ? thousands(hundredths / 100) : text
  return (n * 100) % d === 0 ? shown : `约 ${shown}`
}

/** Puts a word before an amount: 少 360.00 元, 少约 360.33 元. */
export const before = (word: string, amount: string): string =>
  amount.charAt(0) === '约' ? word + amount : `${word} ${amount}`

/** Without spaces beside full-width brackets: they bring their own. */
export const tight = (text: string): string => text.replace(/ *（/g, '（').replace(/） */g, '）')

/** `38,400 元` where it is whole, else with two digits. */
export const baseText = (ratio: Ratio): string =>
  ratio.n % (ratio.d * 100) === 0 ? `${thousands(ratio.n / ratio.d / 100)} 元` : moneyText(ratio)

/** `a − b`, over one divisor. */
export const minus = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d })
