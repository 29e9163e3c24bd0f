import type { FactWords } from '../document'
import { QUESTION_WORDS } from '../wording/questions'

/** How a fact, or a field `list.field`, is asked: in the words its standard brings, else in the program's own. */
export function factWords(id: string, own?: FactWords): FactWords | undefined {
  const [list = '', field] = id.split('.')
  return own ?? (field === undefined ? QUESTION_WORDS[id] : QUESTION_WORDS[list]?.fields?.[field])
}

/** What a fact is called in short; its id where nobody wrote words for it. */
export const shortOf = (id: string, own?: FactWords): string => factWords(id, own)?.short ?? id
