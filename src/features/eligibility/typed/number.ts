/** What a person typed, in the forms people type: 1 160, １，１６０, 1160元, 1.2万, 1千5. */
const FULL_WIDTH = /[０-９．，]/g
const toHalf = (sign: string) =>
  sign === '，' ? ',' : sign === '．' ? '.' : String(sign.charCodeAt(0) - 0xff10)

/** Spaces, thousands marks and units go; the digits stay as they are. */
export function tidy(text: string): string {
  return text
    .replace(FULL_WIDTH, toHalf)
    .replace(/[\s\u00a0\u3000,']/g, '')
    .replace(/^(¥|￥)/, '')
    .replace(/(元|块钱|块|口人|口|人|个|平方米|平方|平米|平|套|间)$/, '')
}

const NUMBER = /^(\d{1,9})(?:\.(\d{1,2}))?(万|千)?$/

/**
 * Hundredths of what was typed (元 → 分, 平方米 → its hundredths), a whole number; null when it is not such a number.
 * Money and areas have at most two digits after the point.
 */
export function hundredths(text: string): number | null {
  const found = NUMBER.exec(tidy(text))
  if (found === null) return null
  const [, whole = '0', part = '', times] = found
  const value = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return times === '万' ? value * 10_000 : times === '千' ? value * 1000 : value
}

/** What keeps a number from being read: a minus before it, or more digits than any answer has. null: it is no number. */
export function slipOf(text: string): 'negative' | 'tooLarge' | null {
  const said = tidy(text)
  if (/^[-－−]\d/.test(said)) return 'negative'
  return /^\d{10,}(\.\d*)?(万|千)?$/.test(said) ? 'tooLarge' : null
}

/** A whole number; null when it is not one. */
export function wholeNumber(text: string): number | null {
  const value = hundredths(text)
  return value === null || value % 100 !== 0 ? null : value / 100
}

/** For showing again what was answered: `124000` → `1240`, `124050` → `1240.5`. */
export const fromHundredths = (value: number): string => String(value / 100)
