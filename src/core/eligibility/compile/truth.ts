import type { Comparison } from '../decision'
import type { NumberRule, TruthRule } from '../rule'
import { compareNode, push } from './compare'
import type { Read } from './frame'
import { optionsNode, withinNode } from './answers'
import { itemsNode } from './items'
import { MET, NOT_MET, UNSURE } from './node'
import { deeper, opened, report, within, type Scope } from './scope'

const bare = { children: [], facts: [], parameters: [] }

/** Compiles a rule and answers its node, or null after reporting what is wrong. */
export function compileTruth(scope: Scope, rule: TruthRule, path: string): number | null {
  return deeper(scope, path, () => operator(scope, rule, path))
}

function operator(scope: Scope, rule: TruthRule, path: string): number | null {
  if ('all' in rule) return branch(scope, 'all', rule.all, `${path}.all`)
  if ('is' in rule) return optionsNode(scope, 'is', rule.is, rule.in, path)
  if ('has' in rule) return optionsNode(scope, 'has', rule.has, rule.any, path)
  if ('any' in rule) return branch(scope, 'any', rule.any, `${path}.any`)
  if ('not' in rule) return notNode(scope, rule.not, `${path}.not`)
  if ('if' in rule) return ifNode(scope, rule, path)
  if ('test' in rule) return compileTest(scope, rule.test, path)
  if ('within' in rule) return withinNode(scope, rule.within, rule.areas, path)
  if ('some' in rule) return itemsNode(scope, 'some', rule.some, rule.where, path)
  if ('every' in rule) return itemsNode(scope, 'every', rule.every, rule.where, path)
  if ('unwritten' in rule)
    return push(scope, { ...bare, kind: 'unwritten', unwritten: rule.unwritten, run: () => UNSURE })
  return comparison(scope, rule, path)
}

type Compared = Extract<
  TruthRule,
  | { readonly below: unknown }
  | { readonly notOver: unknown }
  | { readonly above: unknown }
  | { readonly atLeast: unknown }
>

function comparison(scope: Scope, rule: Compared, path: string): number | null {
  if ('below' in rule) return pair(scope, 'below', rule.below, path)
  if ('notOver' in rule) return pair(scope, 'notOver', rule.notOver, path)
  if ('above' in rule) return pair(scope, 'above', rule.above, path)
  if ('atLeast' in rule) return pair(scope, 'atLeast', rule.atLeast, path)
  return report(scope, path, 'unknown-operator', Object.keys(rule).join(' '))
}

function pair(
  scope: Scope,
  op: Comparison,
  [a, b]: readonly [NumberRule, NumberRule],
  path: string,
): number | null {
  const figure = scope.number(scope, a, `${path}.${op}.0`)
  const limit = scope.number(scope, b, `${path}.${op}.1`)
  return figure && limit && compareNode(scope, op, figure, limit, `${path}.${op}`)
}

function branch(scope: Scope, kind: 'all' | 'any', rules: readonly TruthRule[], path: string): number | null {
  const nodes = rules.map((rule, at) => compileTruth(scope, rule, `${path}.${at}`))
  const children = nodes.filter((node) => node !== null)
  return children.length === nodes.length ? pushBranch(scope, kind, children) : null
}

/** `all` of none is met; `any` of none is not met. */
export const pushBranch = (scope: Scope, kind: 'all' | 'any' | 'list', children: readonly number[]): number =>
  push(scope, { ...bare, kind, children, run: kind === 'all' ? least(children) : greatest(children) })

const least =
  (children: readonly number[]): Read =>
  ({ values }) => {
    let value = MET
    for (let at = 0; at < children.length; at++) {
      const child = values[children[at] ?? 0] ?? UNSURE
      if (child < value) value = child
    }
    return value
  }

const greatest =
  (children: readonly number[]): Read =>
  ({ values }) => {
    let value = NOT_MET
    for (let at = 0; at < children.length; at++) {
      const child = values[children[at] ?? 0] ?? UNSURE
      if (child > value) value = child
    }
    return value
  }

function notNode(scope: Scope, rule: TruthRule, path: string): number | null {
  const child = compileTruth(scope, rule, path)
  if (child === null) return null
  const run: Read = ({ values }) => MET - (values[child] ?? UNSURE)
  return push(scope, { ...bare, kind: 'not', children: [child], run })
}

type IfRule = Extract<TruthRule, { readonly if: TruthRule }>

/** The branch its condition chooses; while that is open, what both branches say. */
function ifNode(scope: Scope, rule: IfRule, path: string): number | null {
  const condition = compileTruth(scope, rule.if, `${path}.if`)
  const then = compileTruth(scope, rule.then, `${path}.then`)
  const otherwise = compileTruth(scope, rule.else, `${path}.else`)
  if (condition === null || then === null || otherwise === null) return null
  const run: Read = ({ values }) => {
    const chosen = values[condition] ?? UNSURE
    const yes = values[then] ?? UNSURE
    const no = values[otherwise] ?? UNSURE
    if (chosen === MET) return yes
    if (chosen === NOT_MET) return no
    return yes === no ? yes : UNSURE
  }
  return push(scope, { ...bare, kind: 'if', children: [condition, then, otherwise], run })
}

/** A test belongs to the standard, never to one item: it is compiled once, outside of every list. */
export function compileTest(scope: Scope, id: string, path: string): number | null {
  const before = scope.testNodes.get(id)
  if (before !== undefined) return before
  const test = scope.tests.get(id)
  if (test === undefined) return report(scope, path, 'unknown-test', id)
  const node = opened(scope, `test ${id}`, path, () =>
    within(scope, scope.main, test.standard, () => {
      const child = compileTruth(scope, test.rule, `tests.${id}.rule`)
      if (child === null) return null
      const run: Read = ({ values }) => values[child] ?? UNSURE
      return push(scope, { ...bare, kind: 'test', children: [child], test, run })
    }),
  )
  if (node !== null) scope.testNodes.set(id, node)
  return node
}
