import { invalid } from './errors'
import { stepsOf } from './paths'
import { isFields, type Fields, type Value } from './types'

const FIELD_OPERATORS: Record<string, (path: string, operand: Value) => void> = {
  $eq: () => undefined,
  $ne: () => undefined,
  $gt: () => undefined,
  $gte: () => undefined,
  $lt: () => undefined,
  $lte: () => undefined,
  $in: listOf,
  $nin: listOf,
  $all: listOf,
  $exists: (path, operand) => must(typeof operand === 'boolean', path, '$exists takes true or false'),
  $size: (path, operand) =>
    must(
      typeof operand === 'number' && Number.isInteger(operand) && operand >= 0,
      path,
      '$size takes a count',
    ),
  $mod: (path, operand) =>
    must(
      Array.isArray(operand) && operand.length === 2 && operand.every(Number.isInteger) && operand[0] !== 0,
      path,
      '$mod takes [divisor, remainder]',
    ),
  $regex: (path, operand) =>
    must(typeof operand === 'string' || operand instanceof RegExp, path, '$regex takes a pattern'),
  $options: (path, operand) =>
    must(typeof operand === 'string' && /^[imsu]*$/.test(operand), path, '$options are i, m, s and u'),
  $not: (path, operand) => {
    if (operand instanceof RegExp) return
    must(isFields(operand) && isOperators(operand), path, '$not takes operators or a pattern')
    if (isFields(operand)) checkOperators(path, operand)
  },
  $elemMatch: (path, operand) => {
    must(isFields(operand), path, '$elemMatch takes an object')
    if (!isFields(operand)) return
    if (isOperators(operand) && !('$and' in operand || '$or' in operand || '$nor' in operand))
      checkOperators(path, operand)
    else checkFilter(operand)
  },
}

function must(holds: boolean, path: string, message: string): void {
  if (!holds) throw invalid(`${message} (field "${path}")`)
}

function listOf(path: string, operand: Value): void {
  must(Array.isArray(operand), path, 'a list is needed')
}

export const isOperators = (fields: Fields): boolean =>
  Object.keys(fields).some((name) => name.startsWith('$'))

function checkOperators(path: string, operators: Fields): void {
  for (const [operator, operand] of Object.entries(operators)) {
    const check = Object.prototype.hasOwnProperty.call(FIELD_OPERATORS, operator)
      ? FIELD_OPERATORS[operator]
      : undefined
    if (!check) throw invalid(`the query operator "${operator}" is not supported (field "${path}")`)
    check(path, operand)
    if (operator !== '$not' && operator !== '$elemMatch') checkLiteral(operand)
  }
}

/** A compared value may hold no operators deeper down: they would be compared as text, silently. */
function checkLiteral(value: Value): void {
  if (Array.isArray(value)) return value.forEach(checkLiteral)
  if (!isFields(value)) return
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('$')) throw invalid(`the operator "${name}" is not supported inside a value`)
    checkLiteral(inner)
  }
}

const LOGIC = new Set(['$and', '$or', '$nor'])

/** Every operator is on the list and rightly used, or the filter is refused by the operator's name. */
export function checkFilter(filter: Fields): void {
  for (const [name, operand] of Object.entries(filter)) {
    if (LOGIC.has(name)) {
      if (!Array.isArray(operand) || operand.length === 0) throw invalid(`${name} takes a list of filters`)
      for (const part of operand) {
        if (!isFields(part)) throw invalid(`${name} takes a list of filters`)
        checkFilter(part)
      }
    } else if (name.startsWith('$')) {
      throw invalid(`the query operator "${name}" is not supported`)
    } else {
      stepsOf(name)
      if (isFields(operand) && isOperators(operand)) checkOperators(name, operand)
      else checkLiteral(operand)
    }
  }
}
