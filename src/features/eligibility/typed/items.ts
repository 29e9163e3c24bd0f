import { UNKNOWN } from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'
import type { TypedItem, TypedList, TypedPlain } from './typed'

/** A new item; the first of a list may have what it always is (the person who applies). */
export function beginItem({ first }: Question, at: number): TypedItem {
  const fixed = at === 0 && first !== null ? first : {}
  const fields = Object.fromEntries(
    Object.entries(fixed).map(([id, code]): [string, TypedPlain] => [id, { is: 'one', code }]),
  )
  return { has: [], fields }
}

/** The kinds of money an item may have: asked first, so that nobody looks through what they lack. One alone is asked itself. */
export function moneyFields({ fields }: Question): readonly Question[] {
  const money = fields.filter(({ kind }) => kind === 'money')
  return money.length > 1 ? money : []
}

/** The fields asked of this item, in order: what it always is and the kinds of money it lacks are left out. */
export function askedFields(question: Question, item: TypedItem, at: number): readonly Question[] {
  const kinds = moneyFields(question)
  const fixed = at === 0 ? question.first : null
  return question.fields.filter((field) => {
    if (fixed !== null && fixed[field.id] !== undefined) return false
    return !kinds.includes(field) || item.has.includes(field.id)
  })
}

/**
 * What of it is put on the page now: one thing after another, so nothing beyond a choice that is not made yet. The first is whoever
 * applies, so no other is offered as that.
 */
export function shownFields(
  question: Question,
  item: TypedItem,
  at: number,
): { readonly fields: readonly Question[]; readonly kinds: boolean } {
  const asked = askedFields(question, item, at)
  const open = asked.findIndex(({ id, kind }) => kind === 'choice' && item.fields[id] === undefined)
  const fields = open < 0 ? asked : asked.slice(0, open + 1)
  return {
    fields: at === 0 || question.first === null ? fields : fields.map((one) => withoutFirst(one, question)),
    kinds: open < 0 && moneyFields(question).length > 0,
  }
}

const withoutFirst = (field: Question, { first }: Question): Question =>
  first?.[field.id] === undefined
    ? field
    : { ...field, options: field.options.filter(({ code }) => code !== first[field.id]) }

/** The item at this place, or the new one after the last; null beyond. */
export function itemAt(question: Question, list: TypedList, at: number): TypedItem | null {
  if (!Number.isInteger(at) || at < 0 || at >= question.most) return null
  return list.items[at] ?? (at === list.items.length ? beginItem(question, at) : null)
}

/** Puts an item in its place; a new one goes to the end. Whoever has one no longer says that there are none. */
export function withItem(list: TypedList, at: number, item: TypedItem): TypedList {
  const items = [...list.items]
  items[at] = item
  return { is: 'list', items, none: null }
}

export const withoutItem = (list: TypedList, at: number): TypedList => ({
  ...list,
  items: list.items.filter((_, place) => place !== at),
})

/** Puts back what was taken away. */
export const withItemBack = (list: TypedList, at: number, item: TypedItem): TypedList => ({
  is: 'list',
  items: [...list.items.slice(0, at), item, ...list.items.slice(at)],
  none: null,
})

/** Whether nothing at all was said about an item yet. */
export const isBlank = (question: Question, item: TypedItem, at: number): boolean =>
  item.has.length === 0 && askedFields(question, item, at).every(({ id }) => item.fields[id] === undefined)

/** What an item is called: what kind it is (儿女), counted where there are several; else its number. */
export function itemTitle(question: Question, { items }: TypedList, at: number): string {
  const kind = question.fields.find((field) => field.kind === 'choice')
  const labels = items.map((item) => labelOf(kind, item))
  const own = labels[at] ?? null
  if (own === null) return `第 ${at + 1} ${question.unit || `个${question.item}`}`
  const same = labels.filter((label) => label === own).length
  return same > 1 ? `${own} ${labels.slice(0, at + 1).filter((label) => label === own).length}` : own
}

function labelOf(kind: Question | undefined, item: TypedItem): string | null {
  const typed = kind === undefined ? undefined : item.fields[kind.id]
  if (typed?.is !== 'one' || typed.code === UNKNOWN) return null
  return kind?.options.find(({ code }) => code === typed.code)?.label ?? null
}
