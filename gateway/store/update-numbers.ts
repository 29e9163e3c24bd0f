import { compare } from './compare'
import { failed, invalid } from './errors'
import { type FieldChange } from './field-change'
import { clone } from './json'
import { type Value } from './types'

function needNumber(operator: string) {
  return (operand: Value, path: string): void => {
    if (typeof operand !== 'number') throw invalid(`${operator} takes a number (field "${path}")`)
  }
}

/** Whole numbers stay exact or are refused; fractions are IEEE doubles. */
function exact(result: number, parts: readonly number[], path: string): number {
  if (parts.every(Number.isInteger) && !Number.isSafeInteger(result))
    throw failed(`the number in "${path}" would pass 2^53 and lose exactness`)
  if (!Number.isFinite(result)) throw failed(`the number in "${path}" would overflow`)
  return result
}

const arithmetic = (
  operator: string,
  missing: (by: number) => number,
  compute: (a: number, b: number) => number,
): FieldChange => ({
  check: needNumber(operator),
  next: (present, operand, path) => {
    if (typeof operand !== 'number') return undefined
    if (present === undefined) return missing(operand)
    if (typeof present !== 'number')
      throw failed(`cannot apply ${operator} to a value of non-numeric type (field "${path}")`)
    return exact(compute(present, operand), [present, operand], path)
  },
})

const bound = (keeps: (order: number) => boolean): FieldChange => ({
  next: (present, operand) =>
    present !== undefined && keeps(compare(present, operand)) ? undefined : clone(operand),
})

export const NUMBER_OPERATORS: Record<string, FieldChange> = {
  $inc: arithmetic(
    '$inc',
    (by) => by,
    (a, b) => a + b,
  ),
  $mul: arithmetic(
    '$mul',
    () => 0,
    (a, b) => a * b,
  ),
  $min: bound((order) => order <= 0),
  $max: bound((order) => order >= 0),
}
