/** A unit as exponents: fen a year a person is `{ fen: 1, year: -1, person: -1 }`. */
export type Unit = Readonly<Record<string, number>>

export const NO_UNIT: Unit = {}

/** `yuan` is for what people count in whole 元 (savings, the price of a car): times `{ value: 100, unit: 'fen/yuan' }` it is fen. */
const KNOWN = ['fen', 'yuan', 'year', 'month', 'day', 'person', 'home', 'vehicle', 'item', 'squareMetre']

/** Reads `fen/year/person`, `person`, `1`; null when a part is not a unit we know. */
export function parseUnit(text: string): Unit | null {
  const unit: Record<string, number> = {}
  const [over, ...under] = text.split('/')
  const parts = over === '1' ? [] : [over ?? '']
  for (const part of [...parts, ...under]) if (KNOWN.indexOf(part) < 0) return null
  for (const part of parts) unit[part] = (unit[part] ?? 0) + 1
  for (const part of under) unit[part] = (unit[part] ?? 0) - 1
  return unit
}

const TEXTS = new WeakMap<Unit, string>()

/** The one way of writing a unit: equal units give equal texts. */
export function unitText(unit: Unit): string {
  const text = TEXTS.get(unit) ?? written(unit)
  TEXTS.set(unit, text)
  return text
}

function written(unit: Unit): string {
  const names = KNOWN.filter((name) => (unit[name] ?? 0) !== 0)
  const over = names.filter((name) => (unit[name] ?? 0) > 0).map((name) => power(name, unit[name] ?? 0))
  const under = names.filter((name) => (unit[name] ?? 0) < 0).map((name) => power(name, -(unit[name] ?? 0)))
  return [over.join('·') || '1', ...under].join('/')
}

const power = (name: string, exponent: number) => (exponent === 1 ? name : `${name}^${exponent}`)

export const sameUnit = (a: Unit, b: Unit): boolean => unitText(a) === unitText(b)

/** `a × b^sign`. */
export function timesUnit(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const unit: Record<string, number> = { ...a }
  for (const name of Object.keys(b)) unit[name] = (unit[name] ?? 0) + sign * (b[name] ?? 0)
  return unit
}
