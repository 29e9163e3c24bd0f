/** A piece of HTML that is safe as it stands. */
export interface Html {
  readonly html: string
}

const isHtml = (value: unknown): value is Html =>
  typeof value === 'object' && value !== null && 'html' in value

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join('')
  if (isHtml(value)) return value.html
  return String(value ?? '').replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? '')
}

/** Everything put in is escaped, but what was made by this very tag. */
export const html = (parts: TemplateStringsArray, ...values: readonly unknown[]): Html => ({
  html: parts.reduce((page, part, i) => page + written(values[i - 1]) + part),
})
