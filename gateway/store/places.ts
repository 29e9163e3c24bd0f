import { failed } from './errors'
import { isIndex, own } from './paths'
import { isFields, type Fields, type Value } from './types'

/** Reading and writing one place in a document by its steps: fields by name, array elements by index. */
type Holder = Fields | Value[]

const isHolder = (value: Value | undefined): value is Holder => Array.isArray(value) || isFields(value)

const child = (holder: Holder, step: string): Value | undefined =>
  Array.isArray(holder) ? (isIndex(step) ? holder[Number(step)] : undefined) : own(holder, step)

export function read(document: Fields, steps: readonly string[]): Value | undefined {
  let value: Value | undefined = document
  for (const step of steps) {
    if (!isHolder(value)) return undefined
    value = child(value, step)
  }
  return value
}

export const parentOf = (document: Fields, steps: readonly string[]): Value | undefined =>
  read(document, steps.slice(0, -1))

const MAX_INDEX = 100_000

function put(holder: Holder, step: string, value: Value, path: string): void {
  if (!Array.isArray(holder)) {
    holder[step] = value
    return
  }
  if (!isIndex(step) || Number(step) > MAX_INDEX)
    throw failed(`cannot create the field "${step}" in an array (path "${path}")`)
  while (holder.length < Number(step)) holder.push(null)
  holder[Number(step)] = value
}

/** Makes the objects on the way that are not there; a value in the way (null too) is an error, as in MongoDB. */
export function write(document: Fields, steps: readonly string[], value: Value, path: string): void {
  let holder: Holder = document
  for (const step of steps.slice(0, -1)) {
    let next = child(holder, step)
    if (next === undefined) {
      next = {}
      put(holder, step, next, path)
    }
    if (!isHolder(next))
      throw failed(`cannot create a field in "${step}" of the path "${path}": it holds a plain value`)
    holder = next
  }
  put(holder, steps[steps.length - 1] ?? '', value, path)
}

/** Takes the field away; an array element becomes null and keeps its place. */
export function erase(document: Fields, steps: readonly string[]): void {
  const holder = parentOf(document, steps)
  const last = steps[steps.length - 1] ?? ''
  if (Array.isArray(holder) && isIndex(last) && Number(last) < holder.length) holder[Number(last)] = null
  else if (isFields(holder)) delete holder[last]
}
