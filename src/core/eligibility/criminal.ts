import { MUST_NOTIFY, type MustNotify } from './wording/criminal'

/** A person the organs must give a lawyer: nobody needs to apply. */
export interface MustNotifyEntry {
  readonly code: MustNotify
  readonly title: string
  readonly note?: string
  readonly article: string
}

export const MUST_NOTIFY_CODES = [
  'minor',
  'senses',
  'mind',
  'life',
  'review',
  'absent',
  'treatment',
] as const satisfies readonly MustNotify[]

export const mustNotifyList = (): MustNotifyEntry[] =>
  MUST_NOTIFY_CODES.map((code) => ({ code, ...MUST_NOTIFY[code] }))

/**
 * What follows from who was taken. `must`: the organ has to ask for a lawyer, by these articles. `may`: the person or a near
 * relative applies (Article 24); whoever is not known to be on the list may still be: the way on is to ask.
 */
export function criminalWay(who: readonly MustNotify[]): {
  readonly way: 'must' | 'may'
  readonly articles: string[]
} {
  const articles = who.map((code) => MUST_NOTIFY[code].article)
  const once = articles.filter((article, at) => articles.indexOf(article) === at)
  return {
    way: once.length > 0 ? 'must' : 'may',
    articles: who.includes('life') ? [...once, '第二十六条'] : once,
  }
}
