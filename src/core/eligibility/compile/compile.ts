import { accept, refuse, type Result } from '../../result'
import type { FactDocument, ListName, PlainFact, StandardDocument } from '../document'
import { besides, type Besides } from './besides'
import { push } from './compare'
import type { Step } from './frame'
import { gather } from './gather'
import type { LoadIssue } from './issue'
import { UNSURE, type TruthNode } from './node'
import { compileNumber } from './number'
import { report, within, type Compilers, type FactSlot, type Scope, type Slot } from './scope'
import { compileTest, compileTruth, pushBranch } from './truth'

export interface CompiledList {
  readonly node: number
  readonly complete: boolean
  readonly notes: readonly string[]
}

/** The law of one place and day, compiled: from the nation's frame and the standards of the area. */
export interface Standard {
  readonly documents: readonly StandardDocument[]
  readonly facts: ReadonlyMap<string, FactSlot<FactDocument>>
  /** Fields of lists, by `list.field`. */
  readonly fields: ReadonlyMap<string, FactSlot<PlainFact>>
  readonly slots: readonly Slot[]
  readonly nodes: readonly TruthNode[]
  /** What is run for each person, in order. */
  readonly steps: readonly Step[]
  readonly lists: { readonly [K in ListName]: CompiledList }
  /** −1 when no standard of the area has a means test. */
  readonly hardship: number
  /** noTest or scope: whether any list names the matter. */
  readonly listed: number
  /** noTest or (scope and (exempt or hardship)): what is asked for. */
  readonly eligible: number
  /** Run after `steps`, where it is wanted. */
  readonly besides: Besides
}

/** Conditions of one explanation, those of a test counted each time it is used. */
const MOST_NODES = 20_000

/** The largest of all explanations. Children stand before their parents. */
function largestOf(nodes: readonly TruthNode[]): number {
  const sizes: number[] = []
  for (const { children, loop, comparison } of nodes) {
    const below = loop === undefined ? children : [loop.where]
    const numbers = comparison === undefined ? 0 : comparison.figure.size + comparison.limit.size
    sizes.push(below.reduce((size, child) => size + (sizes[child] ?? 0), 1 + numbers))
  }
  return sizes.reduce((most, size) => Math.max(most, size), 0)
}

export const COMPILERS: Compilers = { number: compileNumber, truth: compileTruth }

/**
 * Compiles one standard document, or the nation's frame with those of a place: the last with `hardship` decides it.
 * Refused with every issue found: unknown names, unit errors, cycles, days that do not follow, products that could pass 2^53.
 */
export function compile(
  documents: StandardDocument | readonly StandardDocument[],
): Result<Standard, readonly LoadIssue[]> {
  const selected = isList(documents) ? documents : [documents]
  const scope = gather(selected, COMPILERS)
  for (const { tests = [] } of selected) for (const { id } of tests) compileTest(scope, id, `tests.${id}`)
  const lists = {
    noTest: compileList(scope, selected, 'noTest'),
    scope: compileList(scope, selected, 'scope'),
    exempt: compileList(scope, selected, 'exempt'),
  }
  const hardship = compileHardship(scope, selected)
  const frame = frameOf(scope, lists, hardship)
  const shown = besides(scope, selected)
  if (largestOf(scope.nodes) > MOST_NODES) report(scope, '', 'too-big', String(MOST_NODES))
  if (scope.issues.length > 0) return refuse(scope.issues)
  const { facts, fields, slots, nodes, main } = scope
  const parts = { documents: selected, facts, fields, slots, nodes, steps: main.steps }
  return accept({ ...parts, lists, hardship, ...frame, besides: shown })
}

const isList = (
  documents: StandardDocument | readonly StandardDocument[],
): documents is readonly StandardDocument[] => Array.isArray(documents)

function compileList(scope: Scope, documents: readonly StandardDocument[], name: ListName): CompiledList {
  const children: number[] = []
  const notes: string[] = []
  let complete = false
  for (const { _id, lists } of documents) {
    const list = lists?.[name]
    if (list === undefined) continue
    scope.document = _id
    complete = complete || list.complete
    if (list.note !== undefined) notes.push(list.note)
    list.tests.forEach((id, at) => {
      const node = compileTest(scope, id, `lists.${name}.tests.${at}`)
      if (node !== null) children.push(node)
    })
  }
  return { node: pushBranch(scope, 'list', children), complete, notes: complete ? [] : notes }
}

function compileHardship(scope: Scope, documents: readonly StandardDocument[]): number {
  const deciding = documents.filter((document) => document.hardship !== undefined).pop()
  const rule = deciding?.hardship
  if (deciding === undefined || rule === undefined) return -1
  return within(scope, scope.main, deciding._id, () => compileTruth(scope, rule, 'hardship')) ?? -1
}

function frameOf(
  scope: Scope,
  { noTest, scope: named, exempt }: Standard['lists'],
  hardship: number,
): Pick<Standard, 'listed' | 'eligible'> {
  const none = { children: [], facts: [], parameters: [] }
  const absent = (): number =>
    push(scope, { ...none, kind: 'unwritten', unwritten: 'hardship', run: () => UNSURE })
  const means = pushBranch(scope, 'any', [exempt.node, hardship >= 0 ? hardship : absent()])
  const tested = pushBranch(scope, 'all', [named.node, means])
  const listed = pushBranch(scope, 'any', [noTest.node, named.node])
  return { listed, eligible: pushBranch(scope, 'any', [noTest.node, tested]) }
}
