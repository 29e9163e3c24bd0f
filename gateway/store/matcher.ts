import { Context } from 'mingo/core'
import { $elemMatch } from 'mingo/operators/query/array'
import { $and, $nor, $not, $or } from 'mingo/operators/query/logical'
import { Query } from 'mingo/query'

import { compare, isSame, typeRank } from './compare'
import { invalid } from './errors'
import { checkFilter } from './filter'
import { leavesOf, stepsOf } from './paths'
import { isFields, isValue, type Fields, type Value } from './types'

type Leaf = Value | undefined
type Test = (leaves: readonly Leaf[]) => boolean

/** The values an operator may match at a path: each value there and, of arrays, each element. */
const candidates = (leaves: readonly Leaf[]): Leaf[] =>
  leaves.length === 0
    ? [undefined]
    : leaves.flatMap((leaf) => (Array.isArray(leaf) ? [leaf, ...leaf] : [leaf]))

const equals = (operand: Leaf): Test => {
  return (leaves) => candidates(leaves).some((value) => isSame(value, operand))
}

/** Within one type only, as MongoDB brackets ranges. */
const inRange = (operand: Leaf, holds: (order: number) => boolean): Test => {
  const rank = typeRank(operand)
  return (leaves) =>
    candidates(leaves).some((value) => typeRank(value) === rank && holds(compare(value, operand)))
}

const matchesPattern = (pattern: RegExp): Test => {
  const plain = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''))
  return (leaves) => candidates(leaves).some((value) => typeof value === 'string' && plain.test(value))
}

const isOneOf = (operands: readonly Leaf[]): Test => {
  const tests = operands.map((operand) =>
    operand instanceof RegExp ? matchesPattern(operand) : equals(operand),
  )
  return (leaves) => tests.some((test) => test(leaves))
}

const hasAll = (operands: readonly Leaf[]): Test => {
  const tests = operands.map((operand) =>
    operand instanceof RegExp ? matchesPattern(operand) : equals(operand),
  )
  return (leaves) => tests.length > 0 && tests.every((test) => test(leaves))
}

const dividesTo = ([divisor, remainder]: readonly Leaf[]): Test => {
  return (leaves) =>
    candidates(leaves).some(
      (value) => typeof value === 'number' && Math.trunc(value) % Number(divisor) === Number(remainder),
    )
}

const listed = (operand: Value): readonly Value[] => (Array.isArray(operand) ? operand : [operand])
const not = (test: Test): Test => {
  return (leaves) => !test(leaves)
}

const TESTS: Record<`$${string}`, (operand: Value) => Test> = {
  $eq: equals,
  $ne: (operand) => not(equals(operand)),
  $gt: (operand) => inRange(operand, (order) => order > 0),
  $gte: (operand) => inRange(operand, (order) => order >= 0),
  $lt: (operand) => inRange(operand, (order) => order < 0),
  $lte: (operand) => inRange(operand, (order) => order <= 0),
  $in: (operand) => isOneOf(listed(operand)),
  $nin: (operand) => not(isOneOf(listed(operand))),
  $all: (operand) => hasAll(listed(operand)),
  $mod: (operand) => dividesTo(listed(operand)),
  $size: (operand) => (leaves) => leaves.some((leaf) => Array.isArray(leaf) && leaf.length === operand),
  $exists: (operand) => (leaves) => leaves.some((leaf) => leaf !== undefined) === operand,
  $regex: (operand) => {
    if (!(operand instanceof RegExp)) throw invalid('$regex takes a pattern')
    return matchesPattern(operand)
  },
}

/** What mingo hands to an operator is a part of our own filter or document. */
const valueOf = (given: unknown): Value => {
  if (isValue(given)) return given
  throw invalid(`a ${typeof given} cannot be compared`)
}

const operatorOf = (make: (operand: Value) => Test) => (selector: string, operand: unknown) => {
  const test = make(valueOf(operand))
  const steps = stepsOf(selector)
  return (document: unknown) => test(leavesOf(valueOf(document), steps))
}

/**
 * mingo drives (and, or, nor, not, elemMatch); the comparisons are ours, because mingo's differ from MongoDB on
 * null, on arrays and on rare characters. Nothing else is reachable through this context.
 */
export const QUERY_CONTEXT = Context.init({
  query: {
    ...Object.fromEntries(Object.entries(TESTS).map(([name, make]) => [name, operatorOf(make)])),
    $and,
    $or,
    $nor,
    $not,
    $elemMatch,
  },
})

export type Matcher = (document: Fields) => boolean

/** The filter as a test of one document. Refuses what is not supported, naming it. */
export function matcherOf(filter: Fields): Matcher {
  checkFilter(filter)
  const query = new Query<Fields>(filter, { context: QUERY_CONTEXT, scriptEnabled: false })
  return (document) => query.test(document)
}

/** A condition on array elements, for $pull: operators, fields of objects, or a plain value. */
export function elementMatcherOf(condition: Value): (element: Value) => boolean {
  const wrapped = !isFields(condition) || Object.keys(condition).some((name) => name.startsWith('$'))
  if (!wrapped) {
    const matches = matcherOf(condition)
    return (element) => isFields(element) && matches(element)
  }
  const matches = matcherOf({ element: condition })
  return (element) => matches({ element })
}
