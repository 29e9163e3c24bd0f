import Document from 'pdfkit'
import type { Paper } from '@kit/paper/paper'
import { drawBlock } from './draw'
import { addFonts } from './fonts'
import { INK, PAGE, SIZE } from './layout'

/** Draws a paper as PDF, tagged with its language and title. Only the letters used are embedded: some 60 KB. */
export function printPaper(paper: Paper, { compress = true } = {}): Promise<Buffer> {
  const pdf = new Document({
    size: PAGE.size,
    margins: { top: PAGE.margin, left: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin },
    font: '',
    lang: 'zh-CN',
    displayTitle: true,
    bufferPages: true,
    compress,
    info: { Title: paper.title, CreationDate: new Date(paper.madeAt), ModDate: new Date(paper.madeAt) },
  })
  addFonts(pdf)
  head(pdf, paper)
  for (const block of paper.blocks) drawBlock(pdf, block)
  feet(pdf, paper.foot)
  return collect(pdf)
}

function head(pdf: PDFKit.PDFDocument, { title, about }: Paper): void {
  pdf.font('strong').fontSize(SIZE.title).fillColor(INK.text).text(title)
  pdf.font('text').fontSize(SIZE.small).fillColor(INK.quiet)
  for (const line of about) pdf.text(line, { lineGap: 3 })
  pdf.y += 10
}

/** Page n of m, and the foot, below the margin that text keeps. */
function feet(pdf: PDFKit.PDFDocument, foot: string): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let at = start; at < start + count; at++) {
    pdf.switchToPage(at)
    pdf.page.margins.bottom = 0
    pdf.font('text').fontSize(SIZE.small).fillColor(INK.quiet)
    pdf.text(foot, PAGE.margin, PAGE.bottom + 24, { width: PAGE.width - 60, lineBreak: false })
    pdf.text(`${at + 1}/${count}`, PAGE.margin + PAGE.width - 50, PAGE.bottom + 24, {
      width: 50,
      align: 'right',
    })
  }
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    pdf.on('error', reject)
    pdf.end()
  })
}
