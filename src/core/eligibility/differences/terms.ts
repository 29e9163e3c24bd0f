import type { FactDocument, FactWords, StandardDocument } from '../document'
import { QUESTION_WORDS } from '../wording/questions'

/** What the names in a standard's rules are called. Whatever is not known is called by its id, and said not to be. */
export interface Terms {
  readonly fact: (name: string) => string
  /** The label of an option of a choice or multi fact. */
  readonly option: (fact: string, code: string) => string
  /** What one item of a list is called. */
  readonly item: (list: string) => string
  readonly figure: (id: string) => string
  readonly test: (id: string) => string
  readonly indicator: (id: string) => string
  readonly place: (code: string) => string
}

/** The words of a fact: its own, else the program's; null when there are none. */
export const wordsOf = ({ id, words }: FactDocument): FactWords | null => words ?? QUESTION_WORDS[id] ?? null

/** A name nobody can follow up here must not read like one that is in order. */
const unexplained = (name: string): string => `${name}（这一份里没有写明是什么）`

/** The terms of a document. Facts, tests and indicators of other documents (the nation's) are called by the program's words, else as unexplained. */
export function termsOf({ facts = [], figures, tests, parameters, places }: StandardDocument): Terms {
  const words = (name: string): FactWords | null => {
    const [list = '', field] = name.split('.')
    const document = facts.find(({ id }) => id === list)
    const own = document === undefined ? (QUESTION_WORDS[list] ?? null) : wordsOf(document)
    if (field === undefined) return own
    return own?.fields?.[field] ?? fieldWords(document, field)
  }
  const title = (all: readonly { readonly id: string; readonly title: string }[] | undefined, id: string) =>
    all?.find((one) => one.id === id)?.title ?? unexplained(id)
  return {
    fact: (name) => words(name)?.short ?? unexplained(name),
    option: (fact, code) => words(fact)?.options?.[code]?.label ?? code,
    item: (list) => words(list)?.item ?? '一项',
    figure: (id) => title(figures, id),
    test: (id) => title(tests, id),
    indicator: (id) => title(parameters, id),
    place: (code) => places?.find((one) => one.code === code)?.name ?? code,
  }
}

function fieldWords(document: FactDocument | undefined, field: string): FactWords | null {
  if (document?.kind !== 'list') return null
  return document.fields.find(({ id }) => id === field)?.words ?? null
}
