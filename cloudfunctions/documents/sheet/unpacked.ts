import { inflateRawSync } from 'node:zlib'

/** What the parts of a workbook (a zip) may unpack to: 65 KB can hold what fills all memory. */
const MOST_UNPACKED = 20 * 1024 * 1024

/** As many characters as an office program takes. A format of 100,000 brackets, quotes or so would be looked at for minutes. */
const LONGEST_FORMAT = 255

const ENTRY = 'PK\u0001\u0002'
const LOCAL = 'PK\u0003\u0004'
const STORED = 0
const DEFLATED = 8

/**
 * Whether a workbook may be read at all: its parts, unpacked here and not as they claim, are not too large together, and no number
 * format 数字格式 in any of them is longer than there are. What is no plain zip is not.
 */
export function isHarmless(bytes: Buffer): boolean {
  let left = MOST_UNPACKED
  for (let at = bytes.indexOf(ENTRY); at >= 0; at = bytes.indexOf(ENTRY, at + 4)) {
    const part = unpacked(bytes, at, left)
    if (part === null || hasLongFormat(part.toString('utf8'))) return false
    left -= part.length
  }
  return true
}

/** The part an entry of the central directory names; null: it is not there, or larger than `most`. */
function unpacked(bytes: Buffer, at: number, most: number): Buffer | null {
  if (at + 46 > bytes.length || most <= 0) return null
  const [method, size, begin] = [
    bytes.readUInt16LE(at + 10),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ]
  if (begin + 30 > bytes.length || bytes.toString('latin1', begin, begin + 4) !== LOCAL) return null
  const from = begin + 30 + bytes.readUInt16LE(begin + 26) + bytes.readUInt16LE(begin + 28)
  const packed = bytes.subarray(from, from + size)
  if (method === STORED) return packed.length <= most ? packed : null
  return method === DEFLATED ? inflated(packed, most) : null
}

function inflated(packed: Buffer, most: number): Buffer | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch {
    return null
  }
}

/** `&quot;` and the like are one character. */
function hasLongFormat(xml: string): boolean {
  for (const [, double, single] of xml.matchAll(/formatCode\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if ((double ?? single ?? '').replace(/&[^;&]{1,10};/g, '.').length > LONGEST_FORMAT) return true
  return false
}
