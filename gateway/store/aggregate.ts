import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
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
    expression: pick(expressions, EXPRESSIONS),
    accumulator: pick(accumulators, ACCUMULATORS),
  }),
)

/** Runs checked stages over documents already in memory. */
export function aggregated(documents: readonly Document[], stages: readonly Stage[]): Fields[] {
  const pipeline = stages.map(({ name, value }) => ({ [name]: value }))
  for (const { name, value } of stages) if (name === '$match' && isFields(value)) matcherOf(value)
  const rows: unknown[] = new Aggregator(pipeline, { context: CONTEXT, scriptEnabled: false }).run([
    ...documents,
  ])
  return rows.flatMap((row) => (isValue(row) && isFields(row) ? [row] : []))
}
