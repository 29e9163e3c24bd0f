import { compare, isSame } from './compare'
import { failed, invalid } from './errors'
import { type FieldChange } from './field-change'
import { isOperators } from './filter'
import { clone } from './json'
import { elementMatcherOf } from './matcher'
import { leavesOf, stepsOf } from './paths'
import { isFields, type Fields, type Value } from './types'

/** The array at a place, copied; `undefined` when the field is not there; anything else is an error. */
function arrayAt(present: Value | undefined, operator: string, path: string): Value[] | undefined {
  if (present === undefined) return undefined
  if (!Array.isArray(present)) throw failed(`${operator} needs an array in "${path}"`)
  return [...present]
}

const MODIFIERS = new Set(['$each', '$position', '$sort', '$slice'])

/** { $each: [...] } with its modifiers, or a plain value as an $each of one. */
function eachOf(operand: Value, operator: string, path: string, modifiers: ReadonlySet<string>) {
  if (!isFields(operand) || !isOperators(operand)) return { items: [operand], options: {} as Fields }
  const unknown = Object.keys(operand).find((name) => !modifiers.has(name))
  if (unknown !== undefined)
    throw invalid(`"${unknown}" is not supported inside ${operator} (field "${path}")`)
  const items = operand['$each']
  if (!Array.isArray(items)) throw invalid(`${operator} takes a list in $each (field "${path}")`)
  return { items, options: operand }
}

const integerOr = (value: Value | undefined, name: string, path: string): number | undefined => {
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw invalid(`${name} takes a whole number (field "${path}")`)
  return value
}

type Compare = (a: Value, b: Value) => number

function sortOf(spec: Value | undefined, path: string): Compare | undefined {
  if (spec === undefined) return undefined
  const isDirection = (value: Value): value is 1 | -1 => value === 1 || value === -1
  if (typeof spec === 'number' && isDirection(spec)) return (a, b) => compare(a, b) * spec
  if (!isFields(spec) || !Object.values(spec).every(isDirection))
    throw invalid(`$sort takes 1, -1 or fields with 1 or -1 (field "${path}")`)
  const keys = Object.entries(spec).map(([field, direction]) => ({
    steps: stepsOf(field),
    by: Number(direction),
  }))
  return (a, b) =>
    keys.reduce(
      (order, { steps, by }) => order || compare(leavesOf(a, steps)[0], leavesOf(b, steps)[0]) * by,
      0,
    )
}

function pushSpec(operand: Value, path: string) {
  const { items, options } = eachOf(operand, '$push', path, MODIFIERS)
  return {
    items,
    position: integerOr(options['$position'], '$position', path),
    slice: integerOr(options['$slice'], '$slice', path),
    sort: sortOf(options['$sort'], path),
  }
}

const push: FieldChange = {
  check: (operand, path) => void pushSpec(operand, path),
  next: (present, operand, path) => {
    const { items, position, slice, sort } = pushSpec(operand, path)
    const list = arrayAt(present, '$push', path) ?? []
    list.splice(position ?? list.length, 0, ...items.map(clone))
    if (sort) list.sort(sort)
    return slice === undefined ? list : slice < 0 ? list.slice(slice) : list.slice(0, slice)
  },
}

const EACH = new Set(['$each'])

/** The mini program's { each: […] } would be added as it stands: refused, so that nobody relies on it. */
function refuseEach(operand: Value, path: string): void {
  if (isFields(operand) && Object.keys(operand).join() === 'each')
    throw invalid(`write $each, not each, inside $addToSet (field "${path}")`)
}

const addToSet: FieldChange = {
  check: (operand, path) => {
    refuseEach(operand, path)
    eachOf(operand, '$addToSet', path, EACH)
  },
  next: (present, operand, path) => {
    const list = arrayAt(present, '$addToSet', path) ?? []
    for (const item of eachOf(operand, '$addToSet', path, EACH).items)
      if (!list.some((known) => isSame(known, item))) list.push(clone(item))
    return list
  },
}

const pull: FieldChange = {
  check: (operand) => void elementMatcherOf(operand),
  next: (present, operand, path) => {
    const matches = elementMatcherOf(operand)
    return arrayAt(present, '$pull', path)?.filter((item) => !matches(item))
  },
}

const pullAll: FieldChange = {
  check: (operand, path) => {
    if (!Array.isArray(operand)) throw invalid(`$pullAll takes a list (field "${path}")`)
  },
  next: (present, operand, path) => {
    const unwanted = Array.isArray(operand) ? operand : []
    return arrayAt(present, '$pullAll', path)?.filter(
      (item) => !unwanted.some((value) => isSame(item, value)),
    )
  },
}

const pop: FieldChange = {
  check: (operand, path) => {
    if (operand !== 1 && operand !== -1) throw invalid(`$pop takes 1 or -1 (field "${path}")`)
  },
  next: (present, operand, path) => {
    const list = arrayAt(present, '$pop', path)
    return operand === -1 ? list?.slice(1) : list?.slice(0, -1)
  },
}

export const ARRAY_OPERATORS: Record<string, FieldChange> = {
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
}
