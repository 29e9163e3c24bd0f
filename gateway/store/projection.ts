import { invalid } from './errors'
import { own, stepsOf } from './paths'
import { isFields, type Document, type Fields, type Value } from './types'

/** A tree of the named fields: a leaf is `true`. */
type Tree = Map<string, Tree | true>

function treeOf(paths: readonly string[]): Tree {
  const root: Tree = new Map()
  for (const path of paths) {
    const steps = stepsOf(path)
    let node = root
    for (const step of steps.slice(0, -1)) {
      const next = node.get(step)
      if (next === true) throw invalid(`the projection names "${path}" and a part of it`)
      const made: Tree = next ?? new Map()
      node.set(step, made)
      node = made
    }
    const last = steps[steps.length - 1] ?? ''
    if (node.has(last)) throw invalid(`the projection names "${path}" and a part of it`)
    node.set(last, true)
  }
  return root
}

/** Arrays are opened: the projection goes on in each element. Plain values on the way are left out. */
function keep(value: Value, tree: Tree): Value | undefined {
  if (Array.isArray(value)) return value.flatMap((item) => keep(item, tree) ?? [])
  if (!isFields(value)) return undefined
  const kept: Fields = {}
  for (const [name, below] of tree) {
    const field = own(value, name)
    const part = field === undefined || below === true ? field : keep(field, below)
    if (part !== undefined) kept[name] = part
  }
  return kept
}

function drop(value: Value, tree: Tree): Value {
  if (Array.isArray(value)) return value.map((item) => drop(item, tree))
  if (!isFields(value)) return value
  const left: Fields = {}
  for (const [name, field] of Object.entries(value)) {
    const below = tree.get(name)
    if (below === undefined) left[name] = field
    else if (below !== true) left[name] = drop(field, below)
  }
  return left
}

const isShown = (path: string, mark: Value): boolean => {
  if (mark === 1 || mark === true) return true
  if (mark === 0 || mark === false) return false
  const name = isFields(mark) ? (Object.keys(mark)[0] ?? '') : String(mark)
  throw invalid(`the projection "${name}" is not supported (field "${path}")`)
}

/** Fields to show, or fields to hide; not both, but `_id` may always be hidden. */
export function projected(projection: Fields): (document: Document) => Document {
  const marks = Object.entries(projection).map(([path, mark]) => ({ path, shown: isShown(path, mark) }))
  const others = marks.filter(({ path }) => path !== '_id')
  const idShown = marks.every(({ path, shown }) => path !== '_id' || shown)
  const showing = others.length === 0 ? marks.length > 0 && idShown : others[0]?.shown === true
  if (others.some(({ shown }) => shown !== showing))
    throw invalid('a projection either shows or hides fields')
  const tree = treeOf(others.map(({ path }) => path))
  return ({ _id, ...fields }) => {
    const rest = showing ? keep(fields, tree) : drop(fields, tree)
    const list = isFields(rest) ? rest : {}
    return idShown ? { _id, ...list } : hideId(list)
  }
}

/** Typed as a document for the caller's ease; the id is what was asked to be hidden. */
const hideId = (fields: Fields): Document => {
  const hidden: Document = { _id: '', ...fields }
  Reflect.deleteProperty(hidden, '_id')
  return hidden
}
