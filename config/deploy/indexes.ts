import { COLLECTIONS, type IndexSpec } from '../collections'

interface CloudIndex {
  readonly IndexName: string
  readonly MgoKeySchema: {
    readonly MgoIndexKeys: readonly { readonly Name: string; readonly Direction: '1' }[]
    readonly MgoIsUnique: boolean
  }
}

/** CloudBase allows 20 indexes a collection, the one on `_id` included. */
const MOST = 19

/** The indexes of `config/collections.ts` as CloudBase's `updateTable` takes them. Throws when a collection has too many. */
export function cloudIndexes(): Record<string, readonly CloudIndex[]> {
  return Object.fromEntries(
    COLLECTIONS.map(({ name, indexes }: { name: string; indexes: readonly IndexSpec[] }) => {
      if (indexes.length > MOST) throw new Error(`${name} has more than ${MOST} indexes`)
      return [name, indexes.map(cloudIndex)]
    }),
  )
}

function cloudIndex({ fields, unique = false }: IndexSpec): CloudIndex {
  return {
    IndexName: fields.join('_').replace(/\W/g, '_'),
    MgoKeySchema: { MgoIndexKeys: fields.map((Name) => ({ Name, Direction: '1' })), MgoIsUnique: unique },
  }
}
