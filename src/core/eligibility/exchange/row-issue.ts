/** What is wrong in a table brought in: the row as the sheet counts it, the column by its head, a sentence. */
export interface RowIssue {
  readonly row: number
  readonly column: string
  readonly sentence: string
}

/** Documents read, each with the row it came from, and what could not be read. */
export interface ReadRows {
  readonly documents: readonly { readonly row: number; readonly json: unknown }[]
  readonly issues: readonly RowIssue[]
}
