import type { Missing, Quantified, TraceNode, Uncertain, UsedParameter, UsedStandard } from './decision'
import type { Status } from './document'

/**
 * What a node's value rests on: with these children as they are, it could not be otherwise.
 * A met `any` rests on one met child: the one that leans on the fewest unverified things.
 * An unknown node rests on what is open in it, and, for `any`, on what failed beside it.
 */
export function groundsOf(node: TraceNode, standards: readonly UsedStandard[]): readonly TraceNode[] {
  const same = node.children.filter((child) => child.value === node.value)
  switch (node.kind) {
    case 'all':
    case 'every':
      return node.value === 'met' ? node.children : same
    case 'any':
    case 'list':
    case 'some':
      if (node.value === 'met') return firmest(same, standards)
      return node.value === 'not-met' ? node.children : same
    case 'if':
      return branchGrounds(node)
    case 'test':
    case 'not':
    case 'item':
      return node.children
    case 'is':
    case 'has':
    case 'within':
    case 'compare':
    case 'unwritten':
      return []
  }
}

/** The branch its condition chose, with the condition; while that is open, what both branches say. */
function branchGrounds({ value, children }: TraceNode): readonly TraceNode[] {
  const chosen = children[0]?.value
  if (chosen === 'met') return children.slice(0, 2)
  if (chosen === 'not-met') return children.filter((_child, at) => at !== 1)
  return value === 'unknown' ? children : children.slice(1)
}

function firmest(children: readonly TraceNode[], standards: readonly UsedStandard[]): readonly TraceNode[] {
  const weighed = children.map((child) => ({ child, doubts: uncertainOf(child, standards).length }))
  return weighed
    .sort((a, b) => a.doubts - b.doubts)
    .slice(0, 1)
    .map(({ child }) => child)
}

const DOUBTS = new WeakMap<TraceNode, readonly Uncertain[]>()

/** Everything not verified that the value of a node rests on, each named once. */
export function uncertainOf(node: TraceNode, standards: readonly UsedStandard[]): readonly Uncertain[] {
  const doubts = DOUBTS.get(node) ?? doubtsOf(node, standards)
  DOUBTS.set(node, doubts)
  return doubts
}

/** Of an `all` that fails, one failing child is enough: the one that leans on the fewest unverified things. */
function leansOn(node: TraceNode, standards: readonly UsedStandard[]): readonly TraceNode[] {
  const grounds = groundsOf(node, standards)
  const every = node.kind === 'all' || node.kind === 'every'
  return every && node.value === 'not-met' ? firmest(grounds, standards) : grounds
}

function doubtsOf(node: TraceNode, standards: readonly UsedStandard[]): readonly Uncertain[] {
  const own = [...testDoubts(node, standards), ...listDoubts(node), ...parameterDoubts(node)]
  return [...leansOn(node, standards), ...conditionsOf(node)].reduce<readonly Uncertain[]>(
    (all, ground) => addNew(all, uncertainOf(ground, standards)),
    own,
  )
}

function addNew<T extends { kind: string; id: string }>(all: readonly T[], more: readonly T[]): readonly T[] {
  const kept = all.slice()
  for (const one of more)
    if (!kept.some((other) => other.kind === one.kind && other.id === one.id)) kept.push(one)
  return kept
}

/**
 * A `missing` rule only matters while it leaves the value open; an `incomplete` one only when it is met:
 * what we do have of it already fails, otherwise.
 */
function doubtful(status: Status, value: TraceNode['value']): boolean {
  if (status === 'verified' || status === 'missing') return false
  return status === 'provisional' || value === 'met'
}

function testDoubts({ test, value }: TraceNode, standards: readonly UsedStandard[]): Uncertain[] {
  if (test === undefined) return []
  const doubts: Uncertain[] = []
  const standard = standards.find((one) => one.id === test.standard)
  if (standard !== undefined && standard.status !== 'verified') {
    const { id, status, title, note } = standard
    doubts.push({ kind: 'standard', id, status, title, note, sample: false })
  }
  if (doubtful(test.status, value)) {
    const { id, status, title, note } = test
    doubts.push({ kind: 'test', id, status, title, note, sample: false })
  }
  return doubts
}

function listDoubts({ list, value }: TraceNode): Uncertain[] {
  if (list === undefined || list.complete || value !== 'not-met') return []
  const note = list.notes.join('') || null
  return [{ kind: 'list', id: list.name, status: 'incomplete', title: list.name, note, sample: false }]
}

/** The figures a comparison leans on, and the tests that picked among its numbers. */
function parameterDoubts({ comparison }: TraceNode): Uncertain[] {
  if (comparison === undefined) return []
  const used = [...parametersIn(comparison.figure), ...parametersIn(comparison.limit)]
  return used
    .filter(({ status, value }) => status !== 'verified' && value !== null)
    .map(({ id, indicator, status, title, sample }) => ({
      kind: 'parameter',
      id: id ?? indicator,
      status,
      title,
      note: null,
      sample,
    }))
}

const partsOf = ({ operands, by }: Quantified): readonly Quantified[] =>
  by === undefined ? operands : [...operands, by]

function parametersIn(figure: Quantified): UsedParameter[] {
  const own = figure.parameter === undefined ? [] : [figure.parameter]
  return partsOf(figure).reduce((all, part) => [...all, ...parametersIn(part)], own)
}

/** Every figure a node or anything below it was compared with. */
export function parametersInTrace({ comparison, children }: TraceNode): UsedParameter[] {
  const own =
    comparison === undefined ? [] : [...parametersIn(comparison.figure), ...parametersIn(comparison.limit)]
  return children.reduce((all, child) => [...all, ...parametersInTrace(child)], own)
}

/** What picked among the numbers of a comparison. */
function conditionsOf({ comparison }: TraceNode): readonly TraceNode[] {
  return comparison === undefined
    ? []
    : [...conditionsIn(comparison.figure), ...conditionsIn(comparison.limit)]
}

const conditionsIn = (figure: Quantified): readonly TraceNode[] =>
  partsOf(figure).reduce<readonly TraceNode[]>(
    (all, part) => [...all, ...conditionsIn(part)],
    figure.conditions ?? [],
  )

/**
 * What keeps a node unknown: unanswered questions, missing parameters, rules we do not have; each once.
 * `useful` says which questions would help. Of an `all` only the first open part's parameters and rules are named:
 * whether the later ones matter is not known before.
 */
export function missingFor(
  node: TraceNode,
  area: string | null,
  useful: (fact: string) => boolean,
): readonly Missing[] {
  if (node.value !== 'unknown') return []
  const own = ownMissing(node, area).filter((one) => one.kind !== 'fact' || useful(one.id))
  const open = [...node.children, ...conditionsOf(node)].filter((child) => child.value === 'unknown')
  return open.reduce<readonly Missing[]>((all, child, at) => {
    const found = missingFor(child, area, useful)
    return addNew(all, node.kind === 'all' && at > 0 ? found.filter((one) => one.kind === 'fact') : found)
  }, own)
}

function ownMissing({ fact, comparison, unwritten, items }: TraceNode, area: string | null): Missing[] {
  const place: Missing = { kind: 'place', id: 'place', title: 'place' }
  if (unwritten === 'hardship') return [area === null ? place : { kind: 'standard', id: area, title: area }]
  if (unwritten !== undefined) return [{ kind: 'rule', id: unwritten, title: unwritten }]
  if (fact !== undefined) return [missingFact(fact.id)]
  if (items !== undefined && !items.known) return [missingFact(items.list)]
  if (comparison === undefined) return []
  const parameters = [...parametersIn(comparison.figure), ...parametersIn(comparison.limit)]
    .filter(({ value }) => value === null)
    .map(({ indicator, title, area: its }): Missing =>
      area === null && its === null ? place : { kind: 'parameter', id: indicator, title },
    )
  const facts = [...factsIn(comparison.figure), ...factsIn(comparison.limit)]
  return [...parameters, ...facts.map(missingFact)]
}

/** A field of a list is asked for with its list. */
function missingFact(id: string): Missing {
  const question = id.split('.')[0] ?? id
  return { kind: 'fact', id: question, title: question }
}

const READS: readonly Quantified['op'][] = ['fact', 'sum', 'since', 'each', 'count']

/** Facts of a figure that are not wholly known. */
function factsIn(figure: Quantified): string[] {
  const own = figure.high === null ? ownFact(figure) : undefined
  return partsOf(figure).reduce((all, part) => [...all, ...factsIn(part)], own === undefined ? [] : [own])
}

const ownFact = ({ op, name, at, parameter }: Quantified): string | undefined =>
  READS.indexOf(op) >= 0 ? name : parameter === undefined ? at : undefined
