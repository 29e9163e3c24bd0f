import { invalid } from './errors'
import { isFields, type Fields, type Value } from './types'

const INDEX = /^(0|[1-9]\d*)$/

export const isIndex = (step: string): boolean => INDEX.test(step)

/** Own fields only: a field named like something of Object.prototype is not found there. */
export const own = (fields: Fields, name: string): Value | undefined =>
  Object.prototype.hasOwnProperty.call(fields, name) ? fields[name] : undefined

/** The steps of a dotted path. Positional operators (`$`, `$[]`) are refused by name. */
export function stepsOf(path: string): string[] {
  const steps = path.split('.')
  for (const step of steps) {
    if (step === '') throw invalid(`the field path "${path}" has an empty part`)
    if (step === '__proto__') throw invalid(`the field name "__proto__" is refused`)
    if (step.startsWith('$')) throw invalid(`the operator "${step}" in the path "${path}" is not supported`)
  }
  return steps
}

/**
 * Every value a path leads to, as MongoDB walks it: into fields, by index into arrays, and into each object of
 * an array on the way. `undefined` stands for "not there". Arrays at the end are not opened.
 */
export function leavesOf(
  value: Value | undefined,
  steps: readonly string[],
  from = 0,
): (Value | undefined)[] {
  const step = steps[from]
  if (step === undefined) return [value]
  if (Array.isArray(value)) {
    const byIndex =
      isIndex(step) && Number(step) < value.length ? leavesOf(value[Number(step)], steps, from + 1) : []
    const inside = value.filter(isFields).flatMap((element) => leavesOf(element, steps, from))
    return [...byIndex, ...inside]
  }
  return isFields(value) ? leavesOf(own(value, step), steps, from + 1) : [undefined]
}
