import type { Picture } from './kept-picture'

/** Segment markers of ITU-T T.81 table B.1, and the two application segments a decoder looks at. */
const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const DQT = 0xdb
const DHT = 0xc4
const DRI = 0xdd
const APP0 = 0xe0
const APP14 = 0xee

/** Baseline, extended and progressive; lossless, hierarchical and arithmetic ones are of no camera. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xc2
const isMetadata = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe

interface Size {
  readonly width: number
  readonly height: number
}

/** Huffman tables fill their segment exactly: 1 + 16 counts + as many values as the counts say. */
function isHuffman(body: Buffer): boolean {
  let at = 0
  while (at + 17 <= body.length) {
    at += 17 + body.subarray(at + 1, at + 17).reduce((sum, n) => sum + n, 0)
  }
  return at === body.length
}

/** Quantization tables: 1 + 64 bytes, or 1 + 128 with 16-bit values. */
function isQuantization(body: Buffer): boolean {
  let at = 0
  while (at < body.length) at += (body[at] ?? 0) >> 4 === 0 ? 65 : 129
  return at === body.length
}

function sizeOf(body: Buffer): Size | null {
  if (body.length < 6 || body.length !== 6 + 3 * (body[5] ?? 0)) return null
  return { height: body.readUInt16BE(1), width: body.readUInt16BE(3) }
}

const starts = (body: Buffer, text: string) => body.subarray(0, text.length).toString('latin1') === text

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** Of the application segments only JFIF without its thumbnail, and Adobe's note on colours, are kept. */
function keptMetadata(marker: number, body: Buffer): Buffer | null {
  if (marker === APP0 && starts(body, 'JFIF\0') && body.length >= 14) {
    return segment(marker, Buffer.concat([body.subarray(0, 12), Buffer.from([0, 0])]))
  }
  return marker === APP14 && starts(body, 'Adobe') && body.length === 12 ? segment(marker, body) : null
}

function isTable(marker: number, body: Buffer): boolean {
  if (marker === DHT) return isHuffman(body)
  if (marker === DQT) return isQuantization(body)
  return marker === DRI && body.length === 2
}

/** Where the coded data that begins at `from` ends: at the next marker that is no restart. Null when the file breaks off. */
function endOfScan(bytes: Buffer, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) return null
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return null
}

interface Segment {
  readonly marker: number
  readonly body: Buffer
  /** Where the next one begins. */
  readonly end: number
}

function readSegment(bytes: Buffer, from: number): Segment | null {
  let at = from
  if (bytes[at] !== 0xff) return null
  while (bytes[at + 1] === 0xff) at += 1
  const marker = bytes[at + 1]
  if (marker === undefined) return null
  if (marker === EOI) return { marker, body: bytes.subarray(0, 0), end: at + 2 }
  if (at + 4 > bytes.length) return null
  const end = at + 2 + bytes.readUInt16BE(at + 2)
  if (end < at + 4 || end > bytes.length) return null
  return { marker, body: bytes.subarray(at + 4, end), end }
}

/**
 * Every scan of a progressive picture is drawn over all of its pixels: a few thousand empty ones in 300 KB would hold the
 * phone of whoever looks for minutes. Encoders write ten or so.
 */
const MOST_SCANS = 64

/** What was kept so far of a file being read. */
interface Reading {
  readonly kept: Buffer[]
  size: Size | null
  scans: number
}

/** A scan and its coded data. Answers where the next segment begins; null: no end, no frame before it, or too many. */
function keepScan(reading: Reading, { body, end }: Segment, bytes: Buffer): number | null {
  if (!reading.size || reading.scans === MOST_SCANS) return null
  if (body.length !== 4 + 2 * (body[0] ?? 0)) return null
  const scanEnd = endOfScan(bytes, end)
  if (scanEnd === null) return null
  reading.kept.push(segment(SOS, body), bytes.subarray(end, scanEnd))
  reading.scans += 1
  return scanEnd
}

/** One segment other than the end. Answers where the next begins; null when no camera writes this. */
function keepSegment(reading: Reading, read: Segment, bytes: Buffer): number | null {
  const { marker, body, end } = read
  if (marker === SOS) return keepScan(reading, read, bytes)
  if (isMetadata(marker)) {
    const short = keptMetadata(marker, body)
    if (short) reading.kept.push(short)
    return end
  }
  if (isFrame(marker)) {
    if (reading.size) return null
    reading.size = sizeOf(body)
    if (!reading.size) return null
  } else if (!isTable(marker, body)) return null
  reading.kept.push(segment(marker, body))
  return end
}

/** Null when it is no whole JPEG. */
export function cleanJpeg(bytes: Buffer): Picture | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null
  const reading: Reading = { kept: [Buffer.from([0xff, SOI])], size: null, scans: 0 }
  for (let at: number | null = 2; at !== null;) {
    const read = readSegment(bytes, at)
    if (!read) return null
    if (read.marker === EOI) return finish(reading)
    at = keepSegment(reading, read, bytes)
  }
  return null
}

function finish({ kept, size, scans }: Reading): Picture | null {
  if (!size || size.width === 0 || size.height === 0 || scans === 0) return null
  return { extension: 'jpg', ...size, bytes: Buffer.concat([...kept, Buffer.from([0xff, EOI])]) }
}
