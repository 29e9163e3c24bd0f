import qrcode from 'qrcode-generator'

/** A QR code 二维码 as rows of dark and light, at correction level M. Throws when the text is too long for any version. */
export function codeOf(text: string): readonly (readonly boolean[])[] {
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  const count = code.getModuleCount()
  return Array.from({ length: count }, (_row, row) =>
    Array.from({ length: count }, (_cell, column) => code.isDark(row, column)),
  )
}
