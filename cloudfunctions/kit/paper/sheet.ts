/** One sheet of a workbook: heads, then rows of texts and numbers. A cell that is null is empty. */
export interface Sheet {
  readonly name: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** Widths in characters, by column. */
  readonly widths: readonly number[]
}

export type Cell = string | number | null

/** What a workbook brought in holds: every cell as the text a person sees in it. Row 1 is the heads. */
export type SheetText = readonly (readonly string[])[]
