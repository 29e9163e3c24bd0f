import { UNKNOWN } from '@/core/eligibility/facts'
import { isPeriod, isRecord } from './typed/read-typed'
import type { TypedAmount, TypedItem, TypedList, TypedPlain } from './typed/typed'

type Kept = Record<string, unknown>

/** What stands for "asked by an older program": no question today is the same. */
const OLD = 'v1'

/** Where the first program's rows of a household's income went. */
const FIELD_OF_ROW: Readonly<Record<string, string>> = {
  wages: 'wages',
  business: 'business',
  transfer: 'transfers',
  property: 'property',
}

/**
 * A draft of the first program, which asked how many people and how much all of them earn. Who earns what was never said, so a
 * household is asked again, with as many people as were named; the income of one alone is that one's. Homes likewise.
 */
export function upFromFirst(value: Kept): Kept {
  const facts = isRecord(value['facts']) ? value['facts'] : {}
  const typed = isRecord(value['typed']) ? value['typed'] : {}
  const household = householdOf(facts, typed)
  const homes = homesOf(facts)
  return {
    ...value,
    typed: { ...typed, ...(household === null ? {} : { household }), ...(homes === null ? {} : { homes }) },
    asked: { ...(household === null ? {} : { household: OLD }), ...(homes === null ? {} : { homes: OLD }) },
  }
}

const MOST_PEOPLE = 30
const MOST_HOMES = 10

const wholeIn = (value: unknown, least: number, most: number): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : null

const blank: TypedItem = { has: [], fields: {} }

function householdOf(facts: Kept, typed: Kept): TypedList | null {
  const members = wholeIn(facts['members'], 1, MOST_PEOPLE)
  if (members === null) return null
  const self: TypedPlain = { is: 'one', code: 'self' }
  const own = members === 1 ? incomeOf(typed['income']) : blank
  const first: TypedItem = { has: own.has, fields: { ...own.fields, relation: self } }
  return { is: 'list', items: [first, ...Array<TypedItem>(members - 1).fill(blank)], none: null }
}

/** The rows of one person's income, by where it comes from; of one sum nobody knows that. */
function incomeOf(income: unknown): TypedItem {
  if (!isRecord(income) || income['way'] !== 'kinds' || !Array.isArray(income['rows'])) return blank
  const fields: Record<string, TypedPlain> = {}
  for (const row of income['rows'].filter(isRecord)) {
    const field = FIELD_OF_ROW[String(row['kind'])]
    const amount = amountOf(row)
    if (field !== undefined && amount !== null) fields[field] = { is: 'money', rows: [amount] }
  }
  return { has: Object.keys(fields), fields }
}

function amountOf({ text, per, unsure }: Kept): TypedAmount | null {
  if (typeof text !== 'string' || !isPeriod(per) || (text.trim() === '' && unsure !== true)) return null
  return { text, per, unsure: unsure === true }
}

function homesOf(facts: Kept): TypedList | null {
  if (facts['urbanHomes'] === UNKNOWN) return { is: 'list', items: [], none: UNKNOWN }
  const count = wholeIn(facts['urbanHomes'], 0, MOST_HOMES)
  if (count === null) return null
  if (count === 0) return { is: 'list', items: [], none: 'none' }
  const largest = facts['largestHome']
  const text = typeof largest === 'number' ? String(largest / 100) : ''
  const one: TypedItem = { has: [], fields: { area: { is: 'number', text, unsure: false } } }
  return { is: 'list', items: [one, ...Array<TypedItem>(count - 1).fill(blank)], none: null }
}
