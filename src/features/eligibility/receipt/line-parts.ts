import { lineCopy as copy } from './copy'

/** A piece of the line with what it is, in groups short enough to be read out and typed. */
export interface LinePart {
  readonly what: string
  readonly groups: readonly string[]
}

const HASH_AT = 4
const HASH_GROUP = 4

/** The receipt's line taken apart: joined again, with its stars, it is the same line. */
export const lineParts = (line: string): LinePart[] =>
  line.split('*').map((text, at) => ({
    what: copy.parts[at] ?? '',
    groups: at === HASH_AT ? inGroups(text) : piecesOf(text),
  }))

/** After each comma a new group; the comma stays. */
const piecesOf = (text: string): string[] => text.match(/[^,]+,?/g) ?? []

function inGroups(text: string): string[] {
  const groups: string[] = []
  for (let at = 0; at < text.length; at += HASH_GROUP) groups.push(text.slice(at, at + HASH_GROUP))
  return groups
}
