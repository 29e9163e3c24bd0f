import { inflateSync } from 'node:zlib'

/** Every letter a PDF of ours embeds, from the tables by which its fonts tell what their glyphs mean. */
export function lettersOfPdf(pdf: Buffer): Set<string> {
  const letters = new Set<string>()
  for (const table of streamsOf(pdf).filter((stream) => stream.includes('begincmap')))
    for (const [, hex = ''] of table.matchAll(/<([0-9a-f ]+)>/gi))
      for (const unit of hex.match(/[0-9a-f]{4}/gi) ?? [])
        letters.add(String.fromCharCode(parseInt(unit, 16)))
  return letters
}

export const pagesOfPdf = (pdf: Buffer): number => pdf.toString('latin1').split('/Type /Page\n').length - 1

/** The streams that unpack; fonts and pictures may not. */
function streamsOf(pdf: Buffer): string[] {
  const found: string[] = []
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    const unpacked = unpack(pdf.subarray(at + 7, pdf.indexOf('endstream', at)))
    if (unpacked !== null) found.push(unpacked)
  }
  return found
}

function unpack(bytes: Buffer): string | null {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    return null
  }
}
