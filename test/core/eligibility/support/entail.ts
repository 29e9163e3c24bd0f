import type { Decision, Outcome, Quantified, TraceNode, Value } from '@/core/eligibility/decision'

/** The outcome recomputed from the explanation's own answers and numbers: it must not need anything else. */
export function entailed({ trace }: Decision): Outcome {
  const [noTest, tested] = trace.children
  const scope = tested!.children[0]!
  if (worth(noTest!) === 2) return 'no-test'
  if (Math.max(worth(noTest!), worth(scope)) === 0) return 'not-listed'
  return (['over', 'unknown', 'likely'] as const)[worth(trace)]!
}

function worth(node: TraceNode): number {
  const children = node.children.map(worth)
  switch (node.kind) {
    case 'all':
    case 'every':
      if (node.items?.known === false) return told(node)
      return Math.min(2, ...children)
    case 'any':
    case 'list':
    case 'some':
      if (node.items?.known === false) return told(node)
      return Math.max(0, ...children)
    case 'not':
      return 2 - children[0]!
    case 'if':
      if (children[0] === 1) return children[1] === children[2] ? children[1]! : 1
      return children[0] === 2 ? children[1]! : children[2]!
    case 'test':
    case 'item':
      return children[0]!
    case 'unwritten':
      return 1
    case 'is':
    case 'has': {
      const { given, wanted } = node.fact!
      return given === null ? 1 : given.some((code) => wanted.includes(code)) ? 2 : 0
    }
    case 'within': {
      const { given, wanted } = node.fact!
      if (given === null) return 1
      const inside = (code: string, area: string) =>
        code.startsWith(area === '100000' ? '' : area.replace(/(00)+$/, ''))
      if (wanted.some((area) => inside(given[0]!, area))) return 2
      return wanted.some((area) => inside(area, given[0]!)) ? 1 : 0
    }
    case 'compare':
      return compared(node)
  }
}

/** Of a list nobody answered there is nothing to see but what is told. */
const told = ({ value }: TraceNode): number => ({ met: 2, 'not-met': 0, unknown: 1 })[value satisfies Value]

/** Both sides known: by fractions. Else what the node says must at least not contradict the bounds it shows. */
function compared({ comparison, value }: TraceNode): number {
  const { op, figure, limit } = comparison!
  if (figure.high === null || limit.high === null) {
    if (parametersMissing(figure) || parametersMissing(limit)) expect(value).toBe('unknown')
    return told({ kind: 'compare', value, children: [] })
  }
  const order = BigInt(figure.low.n) * BigInt(limit.low.d) - BigInt(limit.low.n) * BigInt(figure.low.d)
  const holds = { below: order < 0n, notOver: order <= 0n, above: order > 0n, atLeast: order >= 0n }[op]
  return holds ? 2 : 0
}

const parametersMissing = (figure: Quantified): boolean =>
  figure.parameter?.value === null || (figure.picked === undefined && figure.operands.some(parametersMissing))
