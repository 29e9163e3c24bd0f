/** Kinds of file we keep, known by their first bytes: a name or a header proves nothing. */
export interface Kind {
  readonly type: string
  readonly extension: string
}

const starts =
  (...bytes: number[]) =>
  (head: Buffer) =>
    bytes.every((byte, i) => head[i] === byte)
const has = (offset: number, text: string) => (head: Buffer) =>
  head.subarray(offset, offset + text.length).toString('latin1') === text

const KINDS: readonly (Kind & { readonly is: (head: Buffer) => boolean })[] = [
  { type: 'image/jpeg', extension: 'jpg', is: starts(0xff, 0xd8, 0xff) },
  { type: 'image/png', extension: 'png', is: starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { type: 'image/webp', extension: 'webp', is: (head) => has(0, 'RIFF')(head) && has(8, 'WEBP')(head) },
  { type: 'application/pdf', extension: 'pdf', is: has(0, '%PDF-') },
  { type: 'audio/mpeg', extension: 'mp3', is: (head) => has(0, 'ID3')(head) || starts(0xff, 0xfb)(head) },
  { type: 'audio/mp4', extension: 'm4a', is: has(4, 'ftypM4A') },
  { type: 'application/zip', extension: 'zip', is: starts(0x50, 0x4b, 0x03, 0x04) },
]

/** What the bytes are, or null: not a kind we keep. HTML, SVG and scripts are never kept. */
export function kindOf(bytes: Buffer): Kind | null {
  const found = KINDS.find((kind) => kind.is(bytes))
  return found ? { type: found.type, extension: found.extension } : null
}
