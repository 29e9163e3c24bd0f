import type { Block } from '@kit/paper/paper'
import { codeOf } from './code'
import { GAP, INK, PAGE, SIZE } from './layout'

type Pdf = PDFKit.PDFDocument

interface Style {
  readonly strong?: boolean | undefined
  readonly ink?: string
  readonly indent?: number
}

/** A block that would be torn at the foot of a page begins on the next. */
function room(pdf: Pdf, height: number): void {
  if (pdf.y + height > PAGE.bottom) pdf.addPage()
}

function write(
  pdf: Pdf,
  text: string,
  size: number,
  { strong = false, ink = INK.text, indent = 0 }: Style = {},
): void {
  const width = PAGE.width - indent
  pdf
    .font(strong ? 'strong' : 'text')
    .fontSize(size)
    .fillColor(ink)
  room(pdf, Math.min(pdf.heightOfString(text, { width, lineGap: size * GAP }), size * 4))
  pdf.text(text, PAGE.margin + indent, pdf.y, { width, lineGap: size * GAP })
}

function note(pdf: Pdf, text: string): void {
  const width = PAGE.width - 24
  pdf.font('text').fontSize(SIZE.text)
  const height = pdf.heightOfString(text, { width, lineGap: SIZE.text * GAP }) + 20
  room(pdf, height)
  const top = pdf.y
  pdf.rect(PAGE.margin, top, PAGE.width, height).fill(INK.note)
  pdf.fillColor(INK.text).text(text, PAGE.margin + 12, top + 10, { width, lineGap: SIZE.text * GAP })
  pdf.y = top + height
}

/** Label at the left, what it says at the right; a line between rows. */
function pairs(pdf: Pdf, rows: readonly (readonly [string, string])[]): void {
  const left = PAGE.width * 0.36
  const right = PAGE.width - left - 12
  for (const [label, text] of rows) {
    pdf.font('text').fontSize(SIZE.text)
    const gap = { lineGap: SIZE.text * GAP }
    const height = Math.max(
      pdf.heightOfString(label, { width: left, ...gap }),
      pdf.heightOfString(text, { width: right, ...gap }),
    )
    room(pdf, height + 6)
    const top = pdf.y + 3
    pdf.fillColor(INK.quiet).text(label, PAGE.margin, top, { width: left, ...gap })
    pdf.fillColor(INK.text).text(text, PAGE.margin + left + 12, top, { width: right, ...gap })
    pdf.y = top + height + 3
    pdf
      .moveTo(PAGE.margin, pdf.y)
      .lineTo(PAGE.margin + PAGE.width, pdf.y)
      .lineWidth(0.5)
      .stroke(INK.line)
  }
}

/** A box to be ticked, or a dot. */
function list(pdf: Pdf, { items, tick = false }: Extract<Block, { kind: 'list' }>): void {
  for (const { title, note: under } of items) {
    room(pdf, SIZE.text * 3)
    const top = pdf.y + 2
    if (tick)
      pdf
        .rect(PAGE.margin, top + 3, 11, 11)
        .lineWidth(0.8)
        .stroke(INK.quiet)
    else pdf.circle(PAGE.margin + 5, top + 9, 2.5).fill(INK.quiet)
    pdf.y = top
    write(pdf, title, SIZE.text, { strong: true, indent: 22 })
    if (under !== undefined) write(pdf, under, SIZE.small, { ink: INK.quiet, indent: 22 })
    pdf.y += 2
  }
}

/** Over half a millimetre for each point of the code. */
const CODE_SIDE = 100

function code(pdf: Pdf, text: string, caption: string): void {
  const rows = codeOf(text)
  const side = CODE_SIDE / rows.length
  room(pdf, CODE_SIDE + 16)
  const top = pdf.y + 8
  rows.forEach((row, at) =>
    row.forEach((dark, column) => {
      if (dark) pdf.rect(PAGE.margin + column * side, top + at * side, side, side)
    }),
  )
  pdf.fill(INK.text)
  pdf.y = top
  write(pdf, caption, SIZE.small, { ink: INK.quiet, indent: CODE_SIDE + 20 })
  pdf.y = top + CODE_SIDE + 8
}

export function drawBlock(pdf: Pdf, block: Block): void {
  switch (block.kind) {
    case 'lead':
      write(pdf, block.heading, SIZE.lead, { strong: true })
      pdf.y += 4
      write(pdf, block.text, SIZE.text)
      break
    case 'heading':
      pdf.y += 8
      room(pdf, SIZE.heading * 4)
      write(pdf, block.text, SIZE.heading, { strong: true })
      break
    case 'text':
      if (block.strong) room(pdf, SIZE.text * 5)
      write(pdf, block.text, SIZE.text, { strong: block.strong })
      break
    case 'note':
      note(pdf, block.text)
      break
    case 'pairs':
      pairs(pdf, block.rows)
      break
    case 'list':
      list(pdf, block)
      break
    case 'code':
      code(pdf, block.text, block.caption)
      break
  }
  pdf.y += 5
}
