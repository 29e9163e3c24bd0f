import { FONTS } from './layout'

type Face = keyof typeof FONTS

/** A font once it is parsed, and what pdfkit makes of it for one document. */
interface Parsed {
  readonly make: NewableFunction
  readonly font: object
}

const FACES = ['text', 'strong'] as const satisfies readonly Face[]

/** Ten megabytes each and a third of a second to parse: once an instance. Two of them, for ever the same. */
const parsed = new Map<Face, Parsed>()

/**
 * Makes the faces `text` and `strong` known to a document. pdfkit parses a font for every document and shows no way to hand one over;
 * where it keeps them otherwise than in 0.17, it parses as ever.
 */
export function addFonts(pdf: PDFKit.PDFDocument): void {
  const families = fieldOf(pdf, '_fontFamilies')
  FACES.forEach((face, at) => {
    const known = parsed.get(face)
    if (known === undefined || families === null) open(pdf, face)
    else
      Object.assign(families, {
        [face]: Reflect.construct(known.make, [pdf, anew(known.font), `F${at + 1}`]),
      })
  })
}

function open(pdf: PDFKit.PDFDocument, face: Face): void {
  pdf.registerFont(face, FONTS[face]).font(face)
  const opened = fieldOf(pdf, '_font')
  const font = opened && fieldOf(opened, 'font')
  if (opened !== null && font !== null) parsed.set(face, { make: opened.constructor, font })
}

/** Nothing of one paper stays for the next: a letter drawn before would be taken for the one it looks like. */
function anew(font: object): object {
  if (fieldOf(font, '_glyphs') !== null) Object.assign(font, { _glyphs: {} })
  return font
}

function fieldOf(owner: object, name: string): object | null {
  const value: unknown = Reflect.get(owner, name)
  return typeof value === 'object' && value !== null ? value : null
}
