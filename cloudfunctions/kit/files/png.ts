import type { Picture } from './kept-picture'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** The critical chunks of the PNG specification, and the ancillary ones that change how the picture is drawn. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB'])

interface Chunk {
  readonly type: string
  readonly body: Buffer
  /** With its length and checksum, as it stands in the file. */
  readonly whole: Buffer
}

function readChunk(bytes: Buffer, at: number): Chunk | null {
  if (at + 12 > bytes.length) return null
  const length = bytes.readUInt32BE(at)
  const end = at + 12 + length
  if (end > bytes.length) return null
  const type = bytes.subarray(at + 4, at + 8).toString('latin1')
  if (!/^[A-Za-z]{4}$/.test(type)) return null
  return { type, body: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) }
}

/** A capital first letter: a decoder that does not know the chunk cannot draw the picture. */
const isCritical = (type: string) => type.charAt(0) === type.charAt(0).toUpperCase()

/** Everything from the first chunk to IEND; null when it breaks off or holds a critical chunk nobody knows. */
function readChunks(bytes: Buffer): Chunk[] | null {
  const chunks: Chunk[] = []
  for (let at = SIGNATURE.length; ;) {
    const chunk = readChunk(bytes, at)
    if (!chunk || (isCritical(chunk.type) && !KEPT.has(chunk.type))) return null
    chunks.push(chunk)
    if (chunk.type === 'IEND') return chunks
    at += chunk.whole.length
  }
}

/** Null when it is no whole PNG. */
export function cleanPng(bytes: Buffer): Picture | null {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null
  const chunks = readChunks(bytes)
  const [head] = chunks ?? []
  if (!chunks || head?.type !== 'IHDR' || head.body.length !== 13) return null
  const once = (type: string) => chunks.filter((chunk) => chunk.type === type).length === 1
  if (!once('IHDR') || !once('IEND') || !chunks.some((chunk) => chunk.type === 'IDAT')) return null
  if (chunks.at(-1)?.body.length !== 0) return null
  const size = { width: head.body.readUInt32BE(0), height: head.body.readUInt32BE(4) }
  if (size.width === 0 || size.height === 0) return null
  const kept = chunks.filter((chunk) => KEPT.has(chunk.type)).map((chunk) => chunk.whole)
  return { extension: 'png', ...size, bytes: Buffer.concat([SIGNATURE, ...kept]) }
}
