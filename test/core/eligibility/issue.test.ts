import { issue, type IssueCode } from '@/core/eligibility/compile/issue'

/** Every reason to refuse a document, and whether its sentence has to name what it is about. */
const NAMES: Readonly<Record<IssueCode, boolean>> = {
  'not-an-object': false,
  'wrong-kind': true,
  'unknown-operator': true,
  'unknown-fact': true,
  'unknown-option': true,
  'unknown-test': true,
  'unknown-figure': true,
  'unknown-parameter': true,
  'unknown-unit': true,
  'unit-mismatch': true,
  'wrong-fact-kind': true,
  'wrong-divisor': false,
  'negative-product': false,
  'negative-number': false,
  'not-whole': false,
  'outside-list': true,
  'nested-list': true,
  'item-divisor': false,
  'too-large': true,
  cycle: true,
  'defined-twice': true,
  'too-many-options': false,
  'date-order': false,
  'missing-with-value': false,
  'value-needed': false,
  'value-too-large': false,
  'unknown-key': true,
  'too-deep': true,
  'too-big': true,
  'range-order': false,
  'scale-wanted': false,
  'date-gap': true,
  'date-overlap': true,
  'unknown-standard': true,
  'below-floor': true,
  'floor-unknown': true,
}
const codes = Object.keys(NAMES) as IssueCode[]

describe('why a document is refused', () => {
  it('is said in a Chinese sentence of its own for every reason', () => {
    const sentences = codes.map((code) => issue('standard:x', 'hardship', code, '甲').sentence)
    for (const sentence of sentences) expect(sentence).toMatch(/[\u4e00-\u9fff]{2}/)
    expect(new Set(sentences).size).toBe(codes.length)
  })

  it.each(codes.map((code) => [code, NAMES[code]] as const))('%s names what it is about: %s', (code, names) =>
    expect(issue('standard:x', 'hardship', code, '〔甲〕').sentence.includes('〔甲〕')).toBe(names),
  )

  it('is found by its document and the place in it', () =>
    expect(issue('standard:x', 'tests.a.rule', 'cycle', '甲')).toMatchObject({
      document: 'standard:x',
      path: 'tests.a.rule',
      code: 'cycle',
    }))

  it('never says "undefined" where a reason has nothing to name', () =>
    expect(issue('standard:x', '', 'not-whole').sentence).toBe('这里要用整数'))
})
