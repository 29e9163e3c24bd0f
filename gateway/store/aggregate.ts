import { Aggregator } from 'mingo/aggregator'
import { Context, evalExpr } from 'mingo/core'
import { Lazy } from 'mingo/lazy'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import {
  $addFields,
  $count,
  $group,
  $limit,
  $match,
  $project,
  $replaceRoot,
  $skip,
  $sortByCount,
  $unwind,
} from 'mingo/operators/pipeline'

import { ACCUMULATORS, EXPRESSIONS } from './aggregate-check'
import { compare } from './compare'
import { failed, invalid, StoreError } from './errors'
import { matcherOf, QUERY_CONTEXT } from './matcher'
import { sorted } from './order'
import { isFields, isValue, type Document, type Fields, type Order, type Stage } from './types'

type PipelineStage = typeof $match

const pick = <T>(from: Readonly<Record<string, T>>, names: readonly string[]): Record<`$${string}`, T> =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)))

const orderOf = (spec: object): Order =>
  Object.entries(spec).map(([path, direction]) => [path, direction === -1 ? -1 : 1] as const)

/** Sorting by MongoDB's order of types; mingo's differs on arrays and rare characters. */
const $sort: PipelineStage = (rows, spec) =>
  Lazy(sorted(rows.collect<Fields>(), orderOf(typeof spec === 'object' && spec !== null ? spec : {})))

type Expression = (document: unknown, operands: unknown, options: Parameters<typeof evalExpr>[2]) => unknown

/** Any two values have an order, and what is missing stands below null. */
const comparing =
  (answer: (order: number) => unknown): Expression =>
  (document, operands, options) => {
    const pair: unknown = evalExpr(document, operands, options)
    if (!Array.isArray(pair) || pair.length !== 2) throw invalid('a comparison takes two operands')
    const [a, b]: unknown[] = pair
    if (a === undefined || b === undefined) return answer(Number(b === undefined) - Number(a === undefined))
    if (!isValue(a) || !isValue(b)) throw invalid('these cannot be compared')
    return answer(compare(a, b))
  }

const COMPARISONS = {
  $cmp: comparing((order) => order),
  $eq: comparing((order) => order === 0),
  $ne: comparing((order) => order !== 0),
  $gt: comparing((order) => order > 0),
  $gte: comparing((order) => order >= 0),
  $lt: comparing((order) => order < 0),
  $lte: comparing((order) => order <= 0),
}

const CONTEXT = Context.from(
  QUERY_CONTEXT,
  Context.init({
    pipeline: {
      $addFields,
      $count,
      $group,
      $limit,
      $match,
      $project,
      $replaceRoot,
      $skip,
      $sort,
      $sortByCount,
      $unwind,
    },
    expression: { ...pick(expressions, EXPRESSIONS), ...COMPARISONS },
    accumulator: pick(accumulators, ACCUMULATORS),
  }),
)

/** Runs checked stages over documents already in memory. */
export function aggregated(documents: readonly Document[], stages: readonly Stage[]): Fields[] {
  const pipeline = stages.map(({ name, value }) => ({ [name]: value }))
  for (const { name, value } of stages) if (name === '$match' && isFields(value)) matcherOf(value)
  try {
    const rows: unknown[] = new Aggregator(pipeline, { context: CONTEXT, scriptEnabled: false }).run([
      ...documents,
    ])
    return rows.flatMap((row) => (isValue(row) && isFields(row) ? [row] : []))
  } catch (error) {
    if (error instanceof StoreError) throw error
    throw failed(`the aggregate failed: ${error instanceof Error ? error.message : String(error)}`)
  }
}
