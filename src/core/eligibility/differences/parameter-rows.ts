import type { IndicatorDocument, ParameterDocument } from '../document'
import { rowIf, statusText, type Row } from './rows'
import { unitWords, valueText } from './value-text'

/**
 * All that a parameter says. `indicator` is what a standard knows of it: without one a value is taken to be whole, not in
 * hundredths; the place is told by its code unless `place` names it.
 */
export function parameterRows(
  document: ParameterDocument,
  indicator: IndicatorDocument | null,
  place: (code: string) => string,
): Row[] {
  const { value, unit, inUse, period } = document
  return [
    ...rowIf('title', '名称', document.title),
    ...rowIf('indicator', '哪个基数', indicator?.title ?? document.indicator),
    ...rowIf('area', '适用地方', place(document.area)),
    ...rowIf(
      'value',
      '数值',
      value === null ? `缺（${unitWords(unit)}）` : valueText(value, unit, indicator?.scale),
    ),
    ...rowIf(
      'period',
      '哪一年的',
      period === null ? '没有写' : /^\d{4}$/.test(period) ? `${period} 年` : period,
    ),
    ...rowIf('inUse.from', '开始使用', inUse.from),
    ...rowIf('inUse.to', '用到', inUse.to ?? '没有定'),
    ...rowIf('status', '核对情况', statusText(document.status)),
    ...rowIf('source', '出处', document.source),
    ...rowIf('note', '说明', document.note),
    ...rowIf('sample', '性质', document.sample === true ? '示例数，不是公布的数' : null),
  ]
}
