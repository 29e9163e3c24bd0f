import { StoreError } from './errors'
import { type CollectionDeclaration } from './schema'

export interface KnownCollection {
  readonly name: string
  /** Paths SQL may be asked about. */
  readonly indexed: ReadonlySet<string>
}

/** The declared collections; any other name is refused, as CloudBase does. */
export class Catalogue {
  private readonly known: ReadonlyMap<string, KnownCollection>

  constructor(declarations: readonly CollectionDeclaration[]) {
    this.known = new Map(
      declarations.map(({ name, indexes }) => [
        name,
        { name, indexed: new Set(indexes.flatMap((index) => index.fields)) },
      ]),
    )
  }

  get(name: string): KnownCollection {
    const found = this.known.get(name)
    if (!found)
      throw new StoreError('DATABASE_COLLECTION_NOT_EXIST', `the collection "${name}" is not declared`)
    return found
  }

  names(): string[] {
    return [...this.known.keys()]
  }
}
