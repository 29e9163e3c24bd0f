/**
 * Units as an office writes them, and as documents hold them. Money is fen, areas are hundredths of a square metre: both are
 * written with two digits after the point at most.
 */
const UNITS = [
  { said: '元/年/人', unit: 'fen/year/person', parts: 100 },
  { said: '元/月/人', unit: 'fen/month/person', parts: 100 },
  { said: '元/年', unit: 'fen/year', parts: 100 },
  { said: '元/月', unit: 'fen/month', parts: 100 },
  { said: '元', unit: 'fen', parts: 100 },
  { said: '平方米/人', unit: 'squareMetre/person', parts: 100 },
  { said: '平方米', unit: 'squareMetre', parts: 100 },
] as const

export const SAID_UNITS: readonly string[] = UNITS.map(({ said }) => said)

/** The unit an office says; a unit of its own is said as it is. */
export const sayUnit = (unit: string): string => UNITS.find((one) => one.unit === unit)?.said ?? unit

/** The unit of a document; null for one nobody knows. */
export const readUnit = (said: string): string | null => UNITS.find((one) => one.said === said)?.unit ?? null

const partsOf = (unit: string): 1 | 100 => UNITS.find((one) => one.unit === unit)?.parts ?? 1

/** `6219600` fen as `62196.00`; whole units without a point. */
export function sayValue(value: number, unit: string): string {
  if (partsOf(unit) === 1) return String(value)
  const rest = value % 100
  return `${(value - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`
}

/** `62,196` or `62196.50` as whole parts of the unit; null when it is no number, negative, or finer than the unit is. */
export function readValue(said: string, unit: string): number | null {
  const parts = partsOf(unit)
  const found = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(said.replace(/[,，\s]/g, ''))
  if (found === null) return null
  const [, whole = '', rest = ''] = found
  if (parts === 1 && rest !== '') return null
  const value = Number(whole) * parts + (parts === 1 ? 0 : Number(`${rest}00`.slice(0, 2)))
  return Number.isSafeInteger(value) ? value : null
}
