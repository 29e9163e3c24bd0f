import { hash } from 'fast-sha256'
import { utf8 } from './utf8'

/** SHA-256 of a text in UTF-8, 64 hexadecimal digits: the very same as the cloud's, which names the answers of a receipt by it. */
export function answersHash(text: string): string {
  let digits = ''
  hash(utf8(text)).forEach((byte) => {
    digits += (byte < 16 ? '0' : '') + byte.toString(16)
  })
  return digits
}
