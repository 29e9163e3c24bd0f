/**
 * A paper to be printed: what stands on it, in order, and nothing of how it looks. Made by a handler, drawn by the function
 * `documents`; every text is in words a villager reads.
 */
export interface Paper {
  readonly title: string
  /** Beside the title: when it was made, for which place. */
  readonly about: readonly string[]
  readonly blocks: readonly Block[]
  /** At the foot of every page. */
  readonly foot: string
  /** Made at this moment, ms: the same paper gives the same file. */
  readonly madeAt: number
}

export type Block =
  | { readonly kind: 'lead'; readonly heading: string; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean }
  /** Apart from the rest and always read: a condition, a warning. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'pairs'; readonly rows: readonly (readonly [string, string])[] }
  /** `tick`: with a box before each, to be ticked by hand. */
  | {
      readonly kind: 'list'
      readonly items: readonly { readonly title: string; readonly note?: string }[]
      readonly tick?: boolean
    }
  | { readonly kind: 'code'; readonly text: string; readonly caption: string }
