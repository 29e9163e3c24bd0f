/** Why a document is refused. `detail` fills the sentence. */
export type IssueCode = keyof typeof SENTENCES

/** Where and why: `path` is the place inside the document, `sentence` is for the person who wrote it. */
export interface LoadIssue {
  readonly document: string
  readonly path: string
  readonly code: IssueCode
  readonly sentence: string
}

const SENTENCES = {
  'not-an-object': () => '这里应该是一组内容，现在不是',
  'wrong-kind': (detail: string) => `这里应该是${detail}`,
  'unknown-operator': (detail: string) => `不认识的算法“${detail}”`,
  'unknown-fact': (detail: string) => `没有叫“${detail}”的问题`,
  'unknown-option': (detail: string) => `问题里没有“${detail}”这个选项`,
  'unknown-test': (detail: string) => `没有叫“${detail}”的条件`,
  'unknown-figure': (detail: string) => `没有叫“${detail}”的算式`,
  'unknown-parameter': (detail: string) => `没有说明基数“${detail}”`,
  'unknown-unit': (detail: string) => `不认识的单位“${detail}”`,
  'unit-mismatch': (detail: string) => `单位对不上：${detail}`,
  'wrong-fact-kind': (detail: string) => `“${detail}”这个问题不是这样用的`,
  'wrong-divisor': () => '只能除以一个大于 0 的整数，或者一个不会是 0 的问题',
  'negative-product': () => '可能是负数的算式不能再相乘',
  'negative-number': () => '这里的数不能是负数：可以写明最少是 0',
  'not-whole': () => '这里要用整数',
  'outside-list': (detail: string) => `“${detail}”是名单里每一项的内容，只能在这个名单里面用`,
  'nested-list': (detail: string) => `名单里面不能再有名单：${detail}`,
  'item-divisor': () => '每一项各自除以自己的数，加起来就算不准：先写明怎么取整',
  'too-large': (detail: string) => `算出来的数可能超过 2 的 53 次方，算不准：最大到 ${detail}`,
  cycle: (detail: string) => `“${detail}”绕了一圈又用到自己`,
  'defined-twice': (detail: string) => `写了两次，而且不一样：${detail}`,
  'too-many-options': () => '一个问题最多 30 个选项',
  'date-order': () => '结束的日子早于开始的日子',
  'missing-with-value': () => '标为“缺”的基数不能有数字',
  'value-needed': () => '没有标为“缺”的基数要有数字',
  'value-too-large': () => '数字超过了这个基数的上限，请核对单位是不是分',
  'unknown-key': (detail: string) => `不认识的内容“${detail}”，请看是不是写错了`,
  'scale-wanted': () => '面积要写 "scale": 100：数存成百分之一平方米',
  'too-deep': (detail: string) => `规则套得太深：最多 ${detail} 层`,
  'too-big': (detail: string) => `规则太大：一个部分用了又用，最多 ${detail} 处`,
  'range-order': () => '最多的数小于最少的数',
  'date-gap': (detail: string) => `日期接不上：${detail}`,
  'date-overlap': (detail: string) => `日期重叠：${detail}`,
  'unknown-standard': (detail: string) => `没有编号为“${detail}”的标准`,
  'below-floor': (detail: string) => `低于上级规定的下限：${detail}`,
  'floor-unknown': (detail: string) => `还不能和下限比较：${detail}`,
} satisfies Record<string, (detail: string) => string>

export function issue(document: string, path: string, code: IssueCode, detail = ''): LoadIssue {
  return { document, path, code, sentence: SENTENCES[code](detail) }
}
