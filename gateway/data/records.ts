/** A document as the store holds it. */
export interface StoredDocument {
  readonly _id: string
  readonly [field: string]: unknown
}

/** The little the gateway itself does with the store: loading, backup, timers, health. Functions go through the wire. */
export interface Records {
  get(collection: string, id: string): Promise<StoredDocument | null>
  /** Writes documents whole, over what is there. */
  putAll(collection: string, documents: readonly StoredDocument[]): Promise<void>
  /** The next documents after an id, in the order of ids. */
  page(collection: string, after: string | null, limit: number): Promise<StoredDocument[]>
  count(collection: string): Promise<number>
  /** Writes over a document only while `field` still has the value (null: only while there is no document). */
  replaceIf(collection: string, document: StoredDocument, field: string, value: unknown): Promise<boolean>
}
