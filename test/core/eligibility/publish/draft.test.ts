import { readDraftText } from '@/core/eligibility/publish/draft'
import { WORDS } from '@/core/eligibility/wording/publishing'

const FIGURE = {
  _id: 'parameter:x',
  schema: 1,
  revision: 1,
  indicator: 'urban-disposable-income',
  area: '440800',
  title: '示例基数',
  period: '2026',
  inUse: { from: '2027-01-01', to: null },
  status: 'provisional',
  value: 1,
  unit: 'fen/year/person',
  source: '示例',
}
const read = (document: object | string) =>
  readDraftText('parameter', typeof document === 'string' ? document : JSON.stringify(document))
const sentences = (document: object | string) => read(document).issues.map(({ sentence }) => sentence)

describe('a draft as it was typed', () => {
  it('is read whole, with what it is called and when it applies', () => {
    expect(read(FIGURE)).toEqual({
      document: FIGURE,
      columns: {
        documentId: 'parameter:x',
        title: '示例基数',
        number: '2026',
        from: '2027-01-01',
        to: null,
      },
      issues: [],
    })
  })

  it('is called by what can be read of it, also where the rest is wrong', () => {
    const { document, columns, issues } = read({ _id: 'parameter:y', title: '半份', inUse: { from: '明天' } })
    expect(document).toBeNull()
    expect(columns).toEqual({ documentId: 'parameter:y', title: '半份', number: '', from: null, to: null })
    expect(issues.length).toBeGreaterThan(0)
  })

  it('what an office left out is asked for in its own words', () => {
    expect(read({ ...FIGURE, source: '', title: ' ' }).issues).toEqual([
      { document: 'parameter:x', path: 'title', sentence: WORDS.wanted.title },
      { document: 'parameter:x', path: 'source', sentence: '请写明来源：文件名称和文号' },
    ])
    expect(sentences({ ...FIGURE, unit: '' })).toEqual(['这里应该是文字'])
  })

  it('of another kind is refused, not taken for this one', () => {
    expect(readDraftText('standard', JSON.stringify(FIGURE)).document).toBeNull()
  })

  it('a comma left out is told by its line and column', () => {
    const text = JSON.stringify(FIGURE, null, 2).replace('"schema": 1,', '"schema": 1')
    expect(sentences(text)).toEqual([WORDS.jsonMistake(4, 3)])
    expect(sentences('['.repeat(50_000))).toEqual([WORDS.jsonMistake(1, 50_001)])
    for (const cut of ['', '{']) expect(sentences(cut)).toEqual([WORDS.jsonMistake(1, cut.length + 1)])
  })

  it.each(['1', '"text"', 'null'])('no object: %.20s', (text) => {
    expect(sentences(text)).toEqual([WORDS.notJson])
  })

  it.each([
    ['a null character', { ...FIGURE, title: '甲\u0000' }],
    ['a control character', { ...FIGURE, note: '\u009f' }],
    ['half a character', { ...FIGURE, source: '\ud83d' }],
    ['the other half', { ...FIGURE, source: '\ude00' }],
    ['half a character in the name of a field', { ...FIGURE, '\ud83d': 1 }],
  ])('with %s is refused by a sentence, and names nothing a store cannot keep', (_what, document) => {
    expect(sentences(document)).toEqual([WORDS.notStorable])
    expect(read(document).columns.title).toBe('')
  })

  it('is called by the first 200 letters of a long title, and by no half of one', () => {
    const title = read({ ...FIGURE, title: `${'长'.repeat(199)}😀😀` }).columns.title
    expect(title).toBe('长'.repeat(199))
  })

  it('may have lines, and characters outside the first plane', () => {
    expect(sentences({ ...FIGURE, note: '第一行\n第二行 𠮷😀' })).toEqual([])
  })
})
