import fs from 'node:fs'
import Document from 'pdfkit'
import { printPaper } from '../../../cloudfunctions/documents/pdf/print'
import type { Paper } from '@kit/paper/paper'
import { lettersOfPdf } from './support'

function mockFont(face: string): string {
  return require.resolve(`@expo-google-fonts/noto-sans-sc/${face}.ttf`)
}

jest.mock('../../../cloudfunctions/documents/pdf/layout', () => ({
  ...jest.requireActual<object>('../../../cloudfunctions/documents/pdf/layout'),
  FONTS: {
    text: mockFont('400Regular/NotoSansSC_400Regular'),
    strong: mockFont('700Bold/NotoSansSC_700Bold'),
  },
}))

const paper = (text: string): Paper => ({
  title: '示例',
  about: [],
  blocks: [
    { kind: 'lead', heading: text, text },
    { kind: 'text', text },
  ],
  foot: '法援到村',
  madeAt: 1,
})

describe('the fonts of an instance', () => {
  const reads = jest.spyOn(fs, 'readFileSync')
  const fontsRead = async (work: () => unknown) => {
    reads.mockClear()
    await work()
    return reads.mock.calls.filter(([path]) => String(path).endsWith('.ttf')).length
  }
  afterAll(() => reads.mockRestore())

  it('are read and parsed for the first paper, and for none after it', async () => {
    expect(await fontsRead(() => printPaper(paper('第一份')))).toBe(2)
    for (const text of ['第二份', '第三份']) expect(await fontsRead(() => printPaper(paper(text)))).toBe(0)
    // Control: pdfkit by itself reads for every document.
    const font = mockFont('400Regular/NotoSansSC_400Regular')
    for (let n = 0; n < 2; n += 1) expect(await fontsRead(() => new Document({ font }))).toBe(1)
  })

  it('carry nothing from one paper to the next: the same paper is the same file, with its own letters only', async () => {
    const before = await printPaper(paper('收入 ⼀ 元'))
    const other = await printPaper(paper('支出 一 角'))
    expect(await printPaper(paper('收入 ⼀ 元'))).toEqual(before)
    expect(lettersOfPdf(other)).toContain('一')
    for (const letter of ['收', '入', '⼀', '元']) expect(lettersOfPdf(other)).not.toContain(letter)
  })
})
