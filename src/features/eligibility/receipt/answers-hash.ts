import { hash } from 'fast-sha256'

const REPLACEMENT = 0xfffd

/** SHA-256 of a text in UTF-8, 64 hexadecimal digits: the very same as the cloud's, which names the answers of a receipt by it. */
export function answersHash(text: string): string {
  let digits = ''
  hash(utf8(text)).forEach((byte) => {
    digits += (byte < 16 ? '0' : '') + byte.toString(16)
  })
  return digits
}

/** A text as UTF-8, by hand: WeChat's logic side has no TextEncoder. Half a surrogate pair becomes U+FFFD, as everywhere. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at)
    if (code > 0xffff) at++
    bytes.push(...bytesOf(code))
  }
  return Uint8Array.from(bytes)
}

function codeAt(text: string, at: number): number {
  const code = text.codePointAt(at) ?? REPLACEMENT
  return code >= 0xd800 && code <= 0xdfff ? REPLACEMENT : code
}

const tail = (code: number, shift: number): number => 0x80 | ((code >> shift) & 0x3f)

function bytesOf(code: number): number[] {
  if (code < 0x80) return [code]
  if (code < 0x800) return [0xc0 | (code >> 6), tail(code, 0)]
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(code, 6), tail(code, 0)]
  return [0xf0 | (code >> 18), tail(code, 12), tail(code, 6), tail(code, 0)]
}
