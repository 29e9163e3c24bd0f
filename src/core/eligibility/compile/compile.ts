import { accept, refuse, type Result } from '../../result'
import type { ListName, StandardDocument } from '../document'
import type { LoadIssue } from './issue'
import { gather, report, type Scope, type Slot } from './scope'
import { compileTest, compileTruth, pushBranch, push, UNSURE, type Tree, type TruthNode } from './truth'
import type { FactDocument } from '../document'

export interface CompiledList {
  readonly node: number
  readonly complete: boolean
  readonly notes: readonly string[]
}

/** The law of one place and day, compiled: from the nation's frame and the standards of the area. */
export interface Standard {
  readonly documents: readonly StandardDocument[]
  readonly facts: ReadonlyMap<string, { readonly slot: number; readonly document: FactDocument }>
  readonly slots: readonly Slot[]
  readonly nodes: readonly TruthNode[]
  readonly lists: { readonly [K in ListName]: CompiledList }
  /** −1 when no standard of the area has a means test. */
  readonly hardship: number
  /** noTest or scope: whether any list names the matter. */
  readonly listed: number
  /** noTest or (scope and (exempt or hardship)): what is asked for. */
  readonly eligible: number
}

/**
 * Compiles one standard document, or the nation's frame with those of a place: the last with `hardship` decides it.
 * Refused with every issue found: unknown names, unit errors, cycles, products that could pass 2^53.
 */
export function compile(
  documents: StandardDocument | readonly StandardDocument[],
): Result<Standard, readonly LoadIssue[]> {
  const selected = isList(documents) ? documents : [documents]
  const scope = gather(selected)
  const tree: Tree = { nodes: [], tests: new Map() }
  for (const document of selected) compileEveryTest(scope, tree, document)
  const lists = {
    noTest: compileList(scope, tree, selected, 'noTest'),
    scope: compileList(scope, tree, selected, 'scope'),
    exempt: compileList(scope, tree, selected, 'exempt'),
  }
  const hardship = compileHardship(scope, tree, selected)
  if (scope.issues.length > 0) return refuse(scope.issues)
  return accept(assemble(scope, tree, selected, lists, hardship))
}

const isList = (
  documents: StandardDocument | readonly StandardDocument[],
): documents is readonly StandardDocument[] => Array.isArray(documents)

/** Every test is compiled, used or not: a wrong one is found when it is written, not when it is needed. */
function compileEveryTest(scope: Scope, tree: Tree, document: StandardDocument): void {
  scope.document = document._id
  for (const { id } of document.tests ?? []) compileTest(scope, tree, id, `tests.${id}`, [])
}

function compileList(
  scope: Scope,
  tree: Tree,
  documents: readonly StandardDocument[],
  name: ListName,
): CompiledList {
  const children: number[] = []
  const notes: string[] = []
  let complete = false
  for (const document of documents) {
    const list = document.lists?.[name]
    if (list === undefined) continue
    scope.document = document._id
    complete = complete || list.complete
    if (list.note !== undefined) notes.push(list.note)
    list.tests.forEach((id, at) => {
      const place = compileTest(scope, tree, id, `lists.${name}.tests.${at}`, [])
      if (place !== null) children.push(place)
    })
  }
  return { node: pushBranch(tree, 'list', children), complete, notes: complete ? [] : notes }
}

function compileHardship(scope: Scope, tree: Tree, documents: readonly StandardDocument[]): number {
  const deciding = documents.filter((document) => document.hardship !== undefined).pop()
  if (deciding?.hardship === undefined) return -1
  scope.document = deciding._id
  const place = compileTruth(scope, tree, deciding.hardship, 'hardship')
  if (place === null && scope.issues.length === 0) report(scope, 'hardship', 'not-an-object')
  return place ?? -1
}

function assemble(
  scope: Scope,
  tree: Tree,
  documents: readonly StandardDocument[],
  lists: Standard['lists'],
  hardship: number,
): Standard {
  const absent = (): number =>
    push(tree, {
      kind: 'unwritten',
      children: [],
      facts: [],
      parameters: [],
      unwritten: 'hardship',
      run: () => UNSURE,
    })
  const means = pushBranch(tree, 'any', [lists.exempt.node, hardship >= 0 ? hardship : absent()])
  const tested = pushBranch(tree, 'all', [lists.scope.node, means])
  const listed = pushBranch(tree, 'any', [lists.noTest.node, lists.scope.node])
  const eligible = pushBranch(tree, 'any', [lists.noTest.node, tested])
  return {
    documents,
    facts: scope.facts,
    slots: scope.slots,
    nodes: tree.nodes,
    lists,
    hardship,
    listed,
    eligible,
  }
}
