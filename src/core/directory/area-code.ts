/**
 * An administrative area's code (统计用区划代码): province `440000`, city `440800`, county 6 digits, town 9, village 12.
 * Codes are compared as text; names repeat and are never keys.
 */
export type AreaCode = string

export type AreaLevel = 'province' | 'city' | 'county' | 'town' | 'village'

/** The level of a code, or null when the text is not an area code. */
export function levelOf(code: string): AreaLevel | null {
  if (!/^(\d{6}|\d{9}|\d{12})$/.test(code)) return null
  if (code.length === 12) return 'village'
  if (code.length === 9) return 'town'
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'city' : 'county'
}

/** The digits that everything inside the area begins with. Throws RangeError on what is not an area code. */
export function prefixOf(code: AreaCode): string {
  const level = levelOf(code)
  if (level === null) throw new RangeError(`not an area code: ${code}`)
  if (level === 'province') return code.slice(0, 2)
  return level === 'city' ? code.slice(0, 4) : code
}

/** Whether `outer` contains `inner`; an area contains itself. What is not an area code contains nothing and lies nowhere. */
export function contains(outer: string, inner: string): boolean {
  return levelOf(outer) !== null && levelOf(inner) !== null && prefixOf(inner).startsWith(prefixOf(outer))
}

/** The area around this one; null for a province. */
export function parentOf(code: AreaCode): AreaCode | null {
  switch (levelOf(code)) {
    case 'village':
      return code.slice(0, 9)
    case 'town':
      return code.slice(0, 6)
    case 'county':
      return `${code.slice(0, 4)}00`
    case 'city':
      return `${code.slice(0, 2)}0000`
    case 'province':
      return null
    case null:
      throw new RangeError(`not an area code: ${code}`)
  }
}

/** The areas from the city down to this one, itself included; a province is only itself. */
export function pathOf(code: AreaCode): AreaCode[] {
  const parent = parentOf(code)
  if (parent === null || levelOf(code) === 'city') return [code]
  return [...pathOf(parent), code]
}

/** The town of a village, or the town itself; null for anything larger. */
export function townOf(code: AreaCode): AreaCode | null {
  const level = levelOf(code)
  return level === 'village' || level === 'town' ? code.slice(0, 9) : null
}
