/** The parts of a small multipart/form-data body, by name, in order. */
export function readParts(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary=("?)([^";]+)\1/.exec(contentType)?.[2]
  if (boundary === undefined) throw new Error('multipart without a boundary')
  const mark = Buffer.from(`--${boundary}`)
  const parts = new Map<string, Buffer>()
  let start = body.indexOf(mark)
  while (start >= 0) {
    const end = body.indexOf(mark, start + mark.length)
    if (end < 0) break
    const part = body.subarray(start + mark.length + 2, end - 2)
    const split = part.indexOf('\r\n\r\n')
    const name = /name="([^"]*)"/.exec(part.subarray(0, Math.max(split, 0)).toString('utf8'))?.[1]
    if (name !== undefined) parts.set(name, part.subarray(split + 4))
    start = end
  }
  return parts
}
