import type { Comparison } from '../decision'
import type { NumberRule, TruthRule } from '../rule'
import type { Frame } from './frame'
import { compileNumber } from './number'
import type { Quantity } from './quantity'
import { report, type OwnedTest, type Scope } from './scope'
import { compare } from './compare'

/** Truth as a number, so that `all` is the least and `any` the greatest. */
export const NOT_MET = 0
export const UNSURE = 1
export const MET = 2

export interface TruthNode {
  readonly kind: 'all' | 'any' | 'not' | 'test' | 'list' | 'is' | 'has' | 'compare' | 'unwritten'
  readonly children: readonly number[]
  /** Reads its children from `values`, where they stand before it. */
  readonly run: (frame: Frame, values: Uint8Array) => number
  readonly facts: readonly number[]
  readonly parameters: readonly number[]
  readonly test?: OwnedTest & { readonly id: string }
  readonly wanted?: readonly string[]
  readonly comparison?: { readonly op: Comparison; readonly figure: Quantity; readonly limit: Quantity }
  readonly unwritten?: string
}

/** The nodes of a selection in an order in which every child stands before its parent. */
export interface Tree {
  readonly nodes: TruthNode[]
  /** Where each test stands: a test used twice is computed once. */
  readonly tests: Map<string, number>
}

const bare = { children: [], facts: [], parameters: [] }

export function push(tree: Tree, node: TruthNode): number {
  tree.nodes.push(node)
  return tree.nodes.length - 1
}

/** Compiles a rule and answers its place, or null after reporting what is wrong. `open`: tests being compiled. */
export function compileTruth(
  scope: Scope,
  tree: Tree,
  rule: TruthRule,
  path: string,
  open: readonly string[] = [],
): number | null {
  if ('all' in rule) return branch(scope, tree, 'all', rule.all, `${path}.all`, open)
  if ('is' in rule) return compileChoice(scope, tree, rule, path)
  if ('has' in rule) return compileMulti(scope, tree, rule, path)
  if ('any' in rule) return branch(scope, tree, 'any', rule.any, `${path}.any`, open)
  if ('not' in rule) return compileNot(scope, tree, rule.not, `${path}.not`, open)
  if ('test' in rule) return compileTest(scope, tree, rule.test, path, open)
  if ('unwritten' in rule)
    return push(tree, { ...bare, kind: 'unwritten', unwritten: rule.unwritten, run: () => UNSURE })
  if ('below' in rule) return compileCompare(scope, tree, 'below', rule.below, path)
  if ('notOver' in rule) return compileCompare(scope, tree, 'notOver', rule.notOver, path)
  if ('above' in rule) return compileCompare(scope, tree, 'above', rule.above, path)
  if ('atLeast' in rule) return compileCompare(scope, tree, 'atLeast', rule.atLeast, path)
  return report(scope, path, 'unknown-operator', Object.keys(rule).join(' '))
}

function branch(
  scope: Scope,
  tree: Tree,
  kind: 'all' | 'any',
  rules: readonly TruthRule[],
  path: string,
  open: readonly string[],
): number | null {
  const places = rules.map((rule, at) => compileTruth(scope, tree, rule, `${path}.${at}`, open))
  const children = places.filter((place) => place !== null)
  return children.length === places.length ? pushBranch(tree, kind, children) : null
}

/** `all` of none is met; `any` of none is not met. */
export function pushBranch(tree: Tree, kind: 'all' | 'any' | 'list', children: readonly number[]): number {
  const run = kind === 'all' ? least(children) : greatest(children)
  return push(tree, { ...bare, kind, children, run })
}

const least = (children: readonly number[]) => (_frame: Frame, values: Uint8Array) => {
  let value = MET
  for (let at = 0; at < children.length; at++) {
    const child = values[children[at] ?? 0] ?? UNSURE
    if (child < value) value = child
  }
  return value
}

const greatest = (children: readonly number[]) => (_frame: Frame, values: Uint8Array) => {
  let value = NOT_MET
  for (let at = 0; at < children.length; at++) {
    const child = values[children[at] ?? 0] ?? UNSURE
    if (child > value) value = child
  }
  return value
}

function compileNot(
  scope: Scope,
  tree: Tree,
  rule: TruthRule,
  path: string,
  open: readonly string[],
): number | null {
  const child = compileTruth(scope, tree, rule, path, open)
  if (child === null) return null
  return push(tree, {
    ...bare,
    kind: 'not',
    children: [child],
    run: (_frame, values) => MET - (values[child] ?? UNSURE),
  })
}

export function compileTest(
  scope: Scope,
  tree: Tree,
  id: string,
  path: string,
  open: readonly string[],
): number | null {
  const before = tree.tests.get(id)
  if (before !== undefined) return before
  const test = scope.tests.get(id)
  if (test === undefined) return report(scope, path, 'unknown-test', id)
  if (open.indexOf(id) >= 0) return report(scope, path, 'cycle', id)
  const child = compileTruth(scope, tree, test.rule, `tests.${id}.rule`, [...open, id])
  if (child === null) return null
  const run = (_frame: Frame, values: Uint8Array) => values[child] ?? UNSURE
  const place = push(tree, { ...bare, kind: 'test', children: [child], test: { ...test, id }, run })
  tree.tests.set(id, place)
  return place
}

function optionPlaces(
  scope: Scope,
  name: string,
  kind: 'choice' | 'multi',
  wanted: readonly string[],
  path: string,
) {
  const fact = scope.facts.get(name)
  if (fact === undefined) return report(scope, path, 'unknown-fact', name)
  const { document, slot } = fact
  if ((document.kind !== 'choice' && document.kind !== 'multi') || document.kind !== kind) {
    return report(scope, path, 'wrong-fact-kind', name)
  }
  const strange = wanted.find((code) => document.options.indexOf(code) < 0)
  if (strange !== undefined) return report(scope, path, 'unknown-option', strange)
  return { slot, places: wanted.map((code) => document.options.indexOf(code)) }
}

function compileChoice(scope: Scope, tree: Tree, rule: { is: string; in: readonly string[] }, path: string) {
  const found = optionPlaces(scope, rule.is, 'choice', rule.in, path)
  if (found === null) return null
  const wanted = new Uint8Array(31)
  for (const place of found.places) wanted[place] = MET
  const run = (frame: Frame) => {
    const chosen = frame.low[found.slot] ?? -1
    return chosen < 0 ? UNSURE : (wanted[chosen] ?? NOT_MET)
  }
  return push(tree, { ...bare, kind: 'is', facts: [found.slot], wanted: rule.in, run })
}

function compileMulti(scope: Scope, tree: Tree, rule: { has: string; any: readonly string[] }, path: string) {
  const found = optionPlaces(scope, rule.has, 'multi', rule.any, path)
  if (found === null) return null
  const mask = found.places.reduce((bits, place) => bits | (1 << place), 0)
  const run = (frame: Frame) => {
    const chosen = frame.low[found.slot] ?? -1
    if (chosen < 0) return UNSURE
    return (chosen & mask) === 0 ? NOT_MET : MET
  }
  return push(tree, { ...bare, kind: 'has', facts: [found.slot], wanted: rule.any, run })
}

function compileCompare(
  scope: Scope,
  tree: Tree,
  op: Comparison,
  [a, b]: readonly [NumberRule, NumberRule],
  path: string,
): number | null {
  const figure = compileNumber(scope, a, `${path}.${op}.0`)
  const limit = compileNumber(scope, b, `${path}.${op}.1`)
  if (figure === null || limit === null) return null
  const run = compare(scope, op, figure, limit, `${path}.${op}`)
  if (run === null) return null
  const facts = [...figure.facts, ...limit.facts]
  const parameters = [...figure.parameters, ...limit.parameters]
  return push(tree, { ...bare, kind: 'compare', facts, parameters, comparison: { op, figure, limit }, run })
}
