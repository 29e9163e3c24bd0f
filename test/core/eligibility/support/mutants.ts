import fc from 'fast-check'

/** A place inside a JSON document: its keys from the top. */
type Path = readonly (string | number)[]

function placesIn(json: unknown, path: Path = []): Path[] {
  if (typeof json !== 'object' || json === null) return [path]
  const keys: (string | number)[] = Array.isArray(json) ? json.map((_, at) => at) : Object.keys(json)
  return [
    path,
    ...keys.flatMap((key) => placesIn((json as Record<string | number, unknown>)[key], [...path, key])),
  ]
}

type Change = (holder: Record<string | number, unknown>, key: string | number) => void

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    ' ',
    'x',
    0,
    1,
    -1,
    1.5,
    2 ** 53,
    [],
    {},
    [[]],
    '2024-02-30',
    '2100-02-29',
    '44088',
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

/** What goes wrong with a document by hand or by ill will: a part left out, put in, renamed, doubled, of another kind. */
const change: fc.Arbitrary<Change> = fc.oneof(
  odd.map(
    (value): Change =>
      (holder, key) =>
        void (holder[key] = value),
  ),
  fc.constant<Change>(
    (holder, key) => void (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]),
  ),
  fc.constantFrom('extra', 'rows', 'then', '_openid', '__v', 'constructor', 'toString', 'any', 'value').map(
    (name): Change =>
      (holder) =>
        void (Array.isArray(holder) ? holder.push(name) : (holder[name] = 1)),
  ),
  fc.constant<Change>((holder, key) => {
    if (Array.isArray(holder)) return void holder.push(holder[Number(key)])
    holder[`${key}s`] = holder[key]
    delete holder[key]
  }),
)

/** A copy of a document with one to three such changes. */
export const mutantOf = (json: unknown): fc.Arbitrary<unknown> =>
  fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy: unknown = JSON.parse(JSON.stringify(json))
    for (const [pick, apply] of changes) {
      const places = placesIn(copy).filter((path) => path.length > 0)
      const path = places[pick % places.length]
      if (path === undefined) continue
      const holder = path
        .slice(0, -1)
        .reduce((at, key) => (at as Record<string | number, unknown>)[key], copy)
      apply(holder as Record<string | number, unknown>, path[path.length - 1]!)
    }
    return JSON.parse(JSON.stringify(copy))
  })
