import qrcode from 'qrcode-generator'

/** Clear cells around a code, without which no phone finds it (ISO/IEC 18004). */
const QUIET = 4

export interface QrPicture {
  /** An SVG as data address: one node, sharp at every size, no canvas. */
  readonly url: string
  /** Cells a side, the quiet ones among them. */
  readonly side: number
}

/**
 * A line of plain ASCII as QR code 二维码, black on white whatever the phone's colours, at correction level L: a screen is not
 * soiled, and larger cells are read from further away. null: too long for any code.
 */
export function qrPicture(text: string): QrPicture | null {
  try {
    const code = qrcode(0, 'L')
    code.addData(text, 'Byte')
    code.make()
    const side = code.getModuleCount() + 2 * QUIET
    return { url: `data:image/svg+xml,${encodeURIComponent(svgOf(code, side))}`, side }
  } catch {
    return null
  }
}

interface Code {
  getModuleCount(): number
  isDark(row: number, column: number): boolean
}

function svgOf(code: Code, side: number): string {
  let path = ''
  for (let row = 0; row < code.getModuleCount(); row++) path += rowPath(code, row)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 8}" height="${side * 8}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`
  )
}

/** Dark cells side by side are one piece. */
function rowPath(code: Code, row: number): string {
  let path = ''
  const count = code.getModuleCount()
  for (let column = 0; column < count; column++) {
    if (!code.isDark(row, column)) continue
    const from = column
    while (column + 1 < count && code.isDark(row, column + 1)) column++
    path += `M${from + QUIET} ${row + QUIET}h${column - from + 1}v1H${from + QUIET}z`
  }
  return path
}
