/** `138****5678`: first three and last four; a fixed line keeps its area code. Too short to mask: nothing is shown. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  if (digits.length < 10) return '****'
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`
}

/** `王*`, `欧阳**`: the family name's first character stays, by code points so that rare characters stay whole. */
export function maskName(name: string): string {
  const [first, ...rest] = [...name.trim()]
  if (first === undefined) return ''
  return first + '*'.repeat(Math.min(rest.length, 2))
}
