/**
 * The digits that every area inside shares. National codes come as 6 (county), 9 (town) or 12 digits (village);
 * a province ends in 0000, a city in 00, and longer forms may be filled with zeros.
 */
export function areaPrefix(code: string): string {
  if (code.length === 12 && code.endsWith('000')) return areaPrefix(code.slice(0, 9))
  if (code.length === 9 && code.endsWith('000')) return areaPrefix(code.slice(0, 6))
  if (code.length !== 6) return code
  if (code.endsWith('0000')) return code.slice(0, 2)
  return code.endsWith('00') ? code.slice(0, 4) : code
}

/** Whether `inner` is `outer` or lies inside it. An empty or malformed code contains nothing. */
export function areaContains(outer: string, inner: string): boolean {
  const known = /^(\d{6}|\d{9}|\d{12})$/
  return known.test(outer) && known.test(inner) && areaPrefix(inner).startsWith(areaPrefix(outer))
}
