import { collection, type Stored } from '../database'

/** areas/{a+code} */
export interface StoredArea extends Stored {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly parent: string | null
  readonly order: number
  /** Codes from the city down, itself left out. */
  readonly path: readonly string[]
}

const areas = () => collection<StoredArea>('areas')

/** The areas directly inside one, in official order. */
export function loadChildren(parent: string): Promise<StoredArea[]> {
  return areas().find({ where: { parent }, orderBy: [['order', 'asc']], limit: 100 })
}
