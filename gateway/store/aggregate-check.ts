import { invalid } from './errors'
import { checkFilter } from './filter'
import { isFields, type Fields, type Stage, type Value } from './types'

/** Expressions that are exact here; any other is refused by name. */
// prettier-ignore
export const EXPRESSIONS = [
  '$abs', '$add', '$ceil', '$divide', '$floor', '$multiply', '$subtract',
  '$and', '$or', '$not', '$cmp', '$eq', '$ne', '$gt', '$gte', '$lt', '$lte',
  '$cond', '$ifNull', '$literal', '$concat', '$toLower', '$toUpper', '$arrayElemAt', '$in', '$isArray', '$size',
] as const

export const ACCUMULATORS = ['$sum', '$avg', '$min', '$max', '$first', '$last', '$push', '$addToSet'] as const

const EXPRESSION_NAMES = new Set<string>(EXPRESSIONS)
const ACCUMULATOR_NAMES = new Set<string>(ACCUMULATORS)

function checkExpression(value: Value): void {
  if (Array.isArray(value)) return value.forEach(checkExpression)
  if (!isFields(value)) return
  if ('$literal' in value) return
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('$') && !EXPRESSION_NAMES.has(name))
      throw invalid(`the expression "${name}" is not supported`)
    checkExpression(inner)
  }
}

function fieldsOf(stage: string, value: Value): Fields {
  if (!isFields(value) || Object.keys(value).length === 0) throw invalid(`${stage} takes an object`)
  return value
}

function checkGroup(value: Value): void {
  const group = fieldsOf('$group', value)
  if (!('_id' in group)) throw invalid('$group needs an _id')
  for (const [field, spec] of Object.entries(group)) {
    if (field === '_id') {
      checkExpression(spec)
      continue
    }
    const entry = isFields(spec) ? Object.entries(spec) : []
    const [name, argument] = entry[0] ?? ['', null]
    if (entry.length !== 1 || !ACCUMULATOR_NAMES.has(name))
      throw invalid(`the accumulator "${name}" is not supported`)
    checkExpression(argument)
  }
}

const checkCount = (stage: string, least: number) => (value: Value) => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least)
    throw invalid(`${stage} takes a count`)
}

function checkSort(value: Value): void {
  for (const [path, direction] of Object.entries(fieldsOf('$sort', value)))
    if (direction !== 1 && direction !== -1) throw invalid(`$sort takes 1 or -1 (field "${path}")`)
}

function checkUnwind(value: Value): void {
  const known = new Set(['path', 'preserveNullAndEmptyArrays', 'includeArrayIndex'])
  const path = isFields(value) ? value['path'] : value
  if (typeof path !== 'string' || !path.startsWith('$')) throw invalid('$unwind takes a path like "$tags"')
  const unknown = isFields(value) ? Object.keys(value).find((name) => !known.has(name)) : undefined
  if (unknown !== undefined) throw invalid(`"${unknown}" is not supported inside $unwind`)
}

const CHECKS: Record<string, (value: Value) => void> = {
  $match: (value) => checkFilter(isFields(value) ? value : fieldsOf('$match', value)),
  $group: checkGroup,
  $sort: checkSort,
  $limit: checkCount('$limit', 1),
  $skip: checkCount('$skip', 0),
  $project: (value) => checkExpression(fieldsOf('$project', value)),
  $addFields: (value) => checkExpression(fieldsOf('$addFields', value)),
  $replaceRoot: (value) => checkExpression(fieldsOf('$replaceRoot', value)['newRoot'] ?? null),
  $sortByCount: checkExpression,
  $unwind: checkUnwind,
  $count: (value) => {
    if (typeof value !== 'string' || value === '' || value.startsWith('$'))
      throw invalid('$count takes a field name')
  },
}

/** Refuses, naming it, any stage, accumulator or expression that is not on the list. */
export function checkStages(stages: readonly Stage[]): void {
  for (const { name, value } of stages) {
    const check = Object.prototype.hasOwnProperty.call(CHECKS, name) ? CHECKS[name] : undefined
    if (!check) throw invalid(`the aggregate stage "${name}" is not supported`)
    check(value)
  }
}
