import type { Facts } from '../../facts'
import type { StepPage } from '../steps'

/**
 * A matter as a villager says it (事项). `words`: a space between; `甲+乙` is found where both stand in the text. Common
 * slips of the pen and words of the dialects are among them. `keys`: pinyin and its initials, for whoever types letters.
 */
export interface MatterWords {
  readonly title: string
  /** What belongs here and what does not. */
  readonly note: string
  readonly words: string
  readonly keys: string
  /** Answers that choosing it gives, by question of the national law. */
  readonly facts: Facts
  /** Where the national list has it; null: it does not, and other rules may. */
  readonly article: string | null
  /** `urgent`: somebody may be in danger, or time runs out. */
  readonly way: 'civil' | 'criminal' | 'urgent'
  /** A page that serves better than the interview. */
  readonly page?: StepPage
}

/** Source of every article: 法律援助法 (in force 2022-01-01), 24, 29, 31 to 33. */
export const list31 = (item: string) => `法律援助法第三十一条第${item}项`
export const list32 = (item: string) => `法律援助法第三十二条第${item}项`
export const other = (otherKind: string): Facts => ({ matter: 'other', otherKind })
/** Nothing in the national list, and nothing in the interview, is like it. */
export const NONE = other('none')
