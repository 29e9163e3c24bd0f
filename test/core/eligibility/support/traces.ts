import type { Quantified, TraceKind, TraceNode, UsedParameter } from '@/core/eligibility/decision'

/** An explanation written by hand. */
export const node = (
  kind: TraceKind,
  value: TraceNode['value'],
  children: TraceNode[] = [],
  more: Partial<TraceNode> = {},
): TraceNode => ({
  kind,
  value,
  children,
  ...more,
})
export const met = () => node('is', 'met')
export const failed = () => node('is', 'not-met')
export const open = (id = 'colour') => node('is', 'unknown', [], { fact: { id, wanted: [], given: null } })

export const figure = (more: Partial<UsedParameter> = {}): UsedParameter => ({
  id: 'parameter:line',
  indicator: 'line',
  title: '线',
  area: '440800',
  period: null,
  status: 'verified',
  value: 5,
  sample: false,
  source: null,
  ...more,
})
export const number = (more: Partial<Quantified> = {}): Quantified => ({
  op: 'value',
  unit: 'fen/year',
  low: { n: 1, d: 1 },
  high: { n: 1, d: 1 },
  operands: [],
  ...more,
})
export const parameter = (more?: Partial<UsedParameter>) =>
  number({ op: 'parameter', name: 'line', parameter: figure(more) })
export const compared = (value: TraceNode['value'], one: Quantified, limit = number()) =>
  node('compare', value, [], { comparison: { op: 'below', figure: one, limit, over: null } })
