/** Where in a text: both counted from 1, a column in letters as UTF-16 counts them. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

type Want = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'more'

const isKey = (want: Want): boolean => want === 'key' || want === 'first key'

/** Where a text stops being JSON; null: it is JSON. Engines word this each in their own way, so it is looked for here. */
export function jsonMistake(text: string): TextPlace | null {
  const closing: string[] = []
  let want: Want = 'value'
  let at = afterSpace(text, 0)
  while (want !== 'more' || closing.length > 0) {
    const turned = turn(text.charAt(at), want, closing)
    const end = turned === null ? scalarEnd(text, at, want) : at + 1
    if (end === null) return placeAt(text, at)
    want = turned ?? (isKey(want) ? 'colon' : 'more')
    at = afterSpace(text, end)
  }
  return at === text.length ? null : placeAt(text, at)
}

function placeAt(text: string, at: number): TextPlace {
  const lines = text.slice(0, at).split('\n')
  return { line: lines.length, column: (lines[lines.length - 1] ?? '').length + 1 }
}

function afterSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\n\r'.indexOf(text.charAt(at)) >= 0) at += 1
  return at
}

/** What is wanted after a bracket, a comma or a colon; null: it is none that may stand here. `closing` is kept up to date. */
function turn(letter: string, want: Want, closing: string[]): Want | null {
  const closes = closing[closing.length - 1]
  if (letter === closes && (want === 'more' || want === 'first value' || want === 'first key')) {
    closing.pop()
    return 'more'
  }
  if (want === 'more') return letter !== ',' ? null : closes === '}' ? 'key' : 'value'
  if (want === 'colon') return letter === ':' ? 'value' : null
  if (isKey(want) || (letter !== '{' && letter !== '[')) return null
  closing.push(letter === '{' ? '}' : ']')
  return letter === '{' ? 'first key' : 'first value'
}

const PLAIN = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/

/** Where a text, a number or a word that may stand here ends. */
function scalarEnd(text: string, from: number, want: Want): number | null {
  if (want === 'more' || want === 'colon') return null
  if (text.charAt(from) === '"') return stringEnd(text, from)
  if (isKey(want)) return null
  let end = from
  while (end < text.length && /[-+.\w]/.test(text.charAt(end))) end += 1
  return PLAIN.test(text.slice(from, end)) ? end : null
}

function stringEnd(text: string, from: number): number | null {
  for (let at = from + 1; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (letter === '"') return at + 1
    if (letter < ' ') return null
    if (letter !== '\\') continue
    const escape = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(text.slice(at, at + 6))?.[0]
    if (escape === undefined) return null
    at += escape.length - 1
  }
  return null
}
