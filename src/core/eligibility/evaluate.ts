import { besidesOf } from './besides'
import { bind, type Bound, type Place, type Run } from './bind'
import type { Standard } from './compile/compile'
import { copyFrame } from './compile/frame'
import type { Decision, Missing, Outcome, TraceNode, UsedParameter, UsedStandard } from './decision'
import type { ParameterDocument } from './document'
import type { Facts } from './facts'
import { groundsOf, missingFor, parametersInTrace, uncertainOf } from './grounds'
import { carriedBy, outcomeOf } from './outcome'
import { placeNameIn } from './places'
import { ownWords } from './quantified'
import { isNotKnown, liveFacts } from './reach'
import { traceOf } from './trace'

/** Judges one person. Never throws; answers that do not fit their question count as not given. */
export function evaluate(
  standard: Standard,
  parameters: readonly ParameterDocument[],
  facts: Facts,
  place: Place,
): Decision {
  return decide(bind(standard, parameters, place), facts)
}

/** The whole decision with its explanation, from a standard already bound to a place and day. */
export function decide(bound: Bound, facts: Facts): Decision {
  const run: Run = { ...bound.run(facts), seen: { nodes: new Map(), numbers: new Map() } }
  const { standard, area, date } = bound
  const outcome = outcomeOf(standard, run.values)
  const standards = standard.documents.map(describe)
  const trace = traceOf(bound, run, standard.eligible)
  const hardship = standard.hardship < 0 ? null : traceOf(bound, run, standard.hardship)
  const list = (name: 'noTest' | 'scope' | 'exempt') => traceOf(bound, run, standard.lists[name].node)
  const basis = outcome === 'not-listed' ? traceOf(bound, run, standard.listed) : trace
  const over = outcome === 'over' && hardship !== null ? firstOver(hardship) : undefined
  return {
    outcome,
    by: carriedBy(standard, run.values),
    area,
    areaName: area === null ? null : placeNameIn(standard.documents, area),
    date,
    standards,
    parameters: usedIn(bound, trace),
    lists: { noTest: list('noTest'), scope: list('scope'), exempt: list('exempt') },
    hardship,
    trace,
    failing: hardship === null ? [] : failingIn(hardship, standards),
    ...besidesOf(bound, run),
    uncertain: uncertainOf(basis, standards),
    missing: outcome === 'unknown' ? missingIn(bound, run, trace) : [],
    ...(over === undefined ? {} : { overBy: over }),
    listComplete: standard.lists.scope.complete,
  }
}

/** Every figure of the place, and those looked up for places a person named. */
function usedIn({ used, standard }: Bound, trace: TraceNode): UsedParameter[] {
  const found = used.filter((one) => one !== null)
  if (!standard.slots.some(({ lookup }) => lookup === true)) return found
  for (const one of parametersInTrace(trace))
    if (!found.some(({ indicator, area }) => indicator === one.indicator && area === one.area))
      found.push(one)
  return found
}

/** What is lacking, a question by its own short words where its standard brings them. */
function missingIn(bound: Bound, run: Run, trace: TraceNode): Missing[] {
  return missingFor(trace, bound.area, usefulFacts(bound, run)).map((one) => ({
    ...one,
    title: (one.kind === 'fact' ? ownWords(bound.standard, one.id).words?.short : undefined) ?? one.title,
  }))
}

/** The questions, asked or not, whose answer could still decide. */
function usefulFacts(bound: Bound, run: Run): (fact: string) => boolean {
  const live = liveFacts(bound, run, bound.standard.eligible, isNotKnown)
  return (fact) => live.has(bound.standard.facts.get(fact)?.slot ?? -1)
}

function describe(document: Standard['documents'][number]): UsedStandard {
  const { _id: id, revision, title, number, area, status, note = null, source } = document
  return { id, revision, title, number, area, status, note, source }
}

/** The tests a failing node fails by; none when it does not fail. */
function failingIn(node: TraceNode, standards: readonly UsedStandard[]): string[] {
  if (node.value !== 'not-met') return []
  const own = node.test === undefined ? [] : [node.test.id]
  const grounds = groundsOf(node, standards)
  const below = grounds.reduce<string[]>((all, child) => [...all, ...failingIn(child, standards)], own)
  return below.filter((id, at) => below.indexOf(id) === at)
}

/** The first failing limit in the order of the standard. */
function firstOver(node: TraceNode, test = ''): Decision['overBy'] {
  const id = node.test?.id ?? test
  const { comparison } = node
  if (comparison !== undefined && comparison.over !== null && comparison.op !== 'above') {
    return { test: id, by: comparison.over, unit: comparison.figure.unit }
  }
  for (const child of node.children) {
    const found = child.value === 'not-met' ? firstOver(child, id) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** One outcome with the value of every node: the trace as numbers, for judging many people fast. */
export interface Verdict {
  readonly outcome: Outcome
  /** 0 not met, 1 unknown, 2 met, in the order of the standard's nodes. */
  readonly values: readonly number[]
  /** Least and greatest value of every slot: with `values`, all that the explanation is made of. */
  readonly run: Run
}

/** Judges many people by the standard of one place and day. */
export function decider(bound: Bound): (facts: Facts) => Verdict {
  return (facts) => {
    const frame = copyFrame(bound.run(facts).frame)
    const { values } = frame
    return { outcome: outcomeOf(bound.standard, values), values, run: { frame, values } }
  }
}

/** The outcome alone. */
export const outcomeFor = (bound: Bound, facts: Facts): Outcome =>
  outcomeOf(bound.standard, bound.run(facts).values)
