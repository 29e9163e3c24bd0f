import { isSame } from './compare'
import { failed, invalid } from './errors'
import { type FieldChange } from './field-change'
import { clone } from './json'
import { stepsOf } from './paths'
import { parentOf, read, write, erase } from './places'
import { isFields, type Document, type Fields, type Value } from './types'
import { ARRAY_OPERATORS } from './update-arrays'
import { NUMBER_OPERATORS } from './update-numbers'

interface Step {
  readonly path: string
  readonly steps: readonly string[]
  readonly operand: Value
  apply(document: Document, step: Step): void
}

const replaceValue: FieldChange = { next: (_present, operand) => clone(operand) }

const VALUE_CHANGES: Record<string, FieldChange> = {
  $set: replaceValue,
  ...NUMBER_OPERATORS,
  ...ARRAY_OPERATORS,
}

const applyChange =
  (change: FieldChange) =>
  (document: Document, { path, steps, operand }: Step): void => {
    const next = change.next(read(document, steps), operand, path)
    if (next !== undefined) write(document, steps, next, path)
  }

const unset = (document: Document, { steps }: Step): void => erase(document, steps)

function rename(document: Document, { steps, operand, path }: Step): void {
  const value = read(document, steps)
  if (value === undefined || typeof operand !== 'string') return
  if (Array.isArray(parentOf(document, steps))) throw failed(`$rename cannot take "${path}" out of an array`)
  erase(document, steps)
  write(document, stepsOf(operand), value, operand)
}

function appliedBy(operator: string, operand: Value, path: string): Step['apply'] {
  if (operator === '$unset') return unset
  if (operator === '$rename') {
    if (typeof operand !== 'string') throw invalid(`$rename takes a field path (field "${path}")`)
    return rename
  }
  const change = Object.prototype.hasOwnProperty.call(VALUE_CHANGES, operator)
    ? VALUE_CHANGES[operator]
    : undefined
  if (!change) throw invalid(`the update operator "${operator}" is not supported`)
  change.check?.(operand, path)
  return applyChange(change)
}

/** No path may be another's, or lie inside it, as MongoDB has it. */
function checkPaths(paths: readonly string[]): void {
  const ordered = [...paths].sort()
  for (const path of ordered) {
    if (path === '_id' || path.startsWith('_id.')) throw invalid('the field "_id" cannot be changed')
    const clash = ordered.find((other) => other !== path && other.startsWith(`${path}.`))
    if (clash !== undefined || ordered.indexOf(path) !== ordered.lastIndexOf(path))
      throw invalid(`updating the path "${clash ?? path}" would create a conflict at "${path}"`)
  }
}

function stepsOfUpdate(update: Fields): Step[] {
  return Object.entries(update).flatMap(([operator, places]) => {
    if (!operator.startsWith('$')) throw invalid(`an update is made of operators; "${operator}" is none`)
    if (!isFields(places)) throw invalid(`${operator} takes fields`)
    return Object.entries(places).map(([path, operand]) => ({
      path,
      steps: stepsOf(path),
      operand,
      apply: appliedBy(operator, operand, path),
    }))
  })
}

export type Updater = (document: Document) => { document: Document; changed: boolean }

/**
 * The update as a function of one document; the given document is not touched. Refuses, naming it, an operator
 * that is not exactly supported, and an update that changes nothing by its form.
 */
export function updaterOf(update: Fields): Updater {
  const steps = stepsOfUpdate(update)
  if (steps.length === 0)
    throw invalid('the update holds no change (the SDK drops empty objects: use _.set({}))')
  const targets = steps.flatMap((step) => (step.apply === rename ? [String(step.operand)] : []))
  checkPaths([...steps.map((step) => step.path), ...targets])
  return (document) => {
    const next = clone(document)
    if (!isFields(next)) throw new Error('a document is an object')
    const copy: Document = { ...next, _id: document._id }
    for (const step of steps) step.apply(copy, step)
    return { document: copy, changed: !isSame(copy, document) }
  }
}
