import { createHash } from 'node:crypto'

/** SHA-256 of a text in UTF-8, 64 hexadecimal digits: how a receipt names the answers it was made from. */
export const answersHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
