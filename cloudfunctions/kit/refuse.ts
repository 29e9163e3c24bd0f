import { Defect } from './defect'

/** The SDK's command objects carry its internal marker; plain documents never do. */
export function isCommand(value: object): boolean {
  return '_internalType' in value
}

/** Ids the SDK keeps as they are: text that is not all digits, of characters safe in paths and keys. */
export function assertId(id: unknown): asserts id is string {
  if (typeof id !== 'string' || !/^[\w:.-]{1,128}$/.test(id)) throw new Defect('not a document id')
  if (/^\d+$/.test(id)) throw new Defect('an all-digit id would become a number')
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !isCommand(value)
  )
}

/** `where({k: undefined})` silently drops k and matches everything: refused at any depth. */
export function assertWhere(where: object, path = ''): void {
  if (isCommand(where)) return
  for (const [key, value] of Object.entries(where)) {
    const here = path + key
    if (key.startsWith('$')) throw new Defect(`operator as a key in where: ${here}`)
    if (value === undefined) throw new Defect(`undefined in where: ${here}`)
    if (Array.isArray(value)) throw new Defect(`array in where: ${here} (say command.in or command.eq)`)
    if (isPlain(value)) assertWhere(value, `${here}.`)
    if (key === '_id' && typeof value === 'string') assertId(value)
  }
}

/** Numbers JSON cannot carry would arrive as null. */
export function assertStorable(value: unknown, path = ''): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Defect(`not a finite number: ${path}`)
  if (typeof value === 'bigint' || typeof value === 'function') throw new Defect(`not storable: ${path}`)
  if (Array.isArray(value)) value.forEach((v, i) => assertStorable(v, `${path}[${i}]`))
  else if (isPlain(value)) {
    for (const [key, v] of Object.entries(value)) {
      if (key.startsWith('$') || key.includes('.')) throw new Defect(`key not storable: ${path}.${key}`)
      assertStorable(v, `${path}.${key}`)
    }
  }
}

/**
 * `update({o: {r: 2}})` merges into o, leaving its other fields: refused, so that the writer says which is meant,
 * `{'o.r': 2}` to merge or `{o: command.set({r: 2})}` to replace. Undefined and an empty patch are refused too.
 */
export function assertPatch(patch: Record<string, unknown>): void {
  const entries = Object.entries(patch)
  if (entries.length === 0) throw new Defect('empty patch')
  for (const [path, value] of entries) {
    if (path === '_id') throw new Defect('an id never changes')
    if (path.startsWith('$')) throw new Defect(`operator as a key in patch: ${path}`)
    if (value === undefined) throw new Defect(`undefined in patch: ${path} (say command.remove())`)
    if (isPlain(value)) throw new Defect(`object in patch: ${path} (say command.set or a dotted path)`)
    assertStorable(value, path)
  }
}
