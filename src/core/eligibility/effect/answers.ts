import type { Day, FactDocument, ListKind, MoneyKind, PlainFact } from '../document'
import { PLACE, UNKNOWN, type Amount, type Answer, type Item, type Period, type PlainAnswer } from '../facts'
import { chanceOf, normal, weighted, whole, type Chance } from './chance'
import {
  CHOICES,
  HOME_AREA,
  INCOME,
  INCOMES,
  MULTIS,
  MULTI_SHARE,
  NOT_KNOWN,
  OWNED,
  SIZES,
  YES_NO,
} from './plausible'

/** A made-up person, before any question: what the answers have in common. */
export interface Person {
  /** Names the runs of chance of this person. */
  readonly key: string
  /** Persons in the household, 1 or more. */
  readonly size: number
  /** Fen a year a head the household lives on. */
  readonly means: number
  readonly area: string
  /** The day of judging: dates lie before it. */
  readonly date: Day
}

export function sizeOf(chance: Chance): number {
  const sizes = SIZES.map((weight, at) => ({ weight, size: at + 1 }))
  return weighted(chance, sizes, ({ weight }) => weight)?.size ?? 1
}

/** What this person answers to a question: every fact has a run of chance of its own, so a new one changes no other. */
export function answerOf(fact: FactDocument, person: Person): Answer {
  const chance = chanceOf(person.key, fact.id)
  if (fact.id === PLACE) return person.area
  if (chance() < NOT_KNOWN) return UNKNOWN
  return fact.kind === 'list' ? itemsOf(fact, person, chance) : plainOf(fact, person, chance, null)
}

/** `list`: of which list it is a field; null: none. */
function plainOf(fact: PlainFact, person: Person, chance: Chance, list: ListKind | null): PlainAnswer {
  switch (fact.kind) {
    case 'choice':
      return choiceOf(fact.id, fact.options, chance)
    case 'multi':
      return fact.options.filter((code) => chance() < (MULTIS[fact.id]?.[code] ?? MULTI_SHARE))
    case 'count':
      return countOf(fact, person, chance)
    case 'money':
      return moneyOf(fact, person, chance, list)
    case 'date':
      return dateOf(fact, person, chance)
    case 'place':
      return person.area
  }
}

function choiceOf(id: string, options: readonly string[], chance: Chance): string {
  const isYesNo = options.length === 2 && options.indexOf('yes') >= 0 && options.indexOf('no') >= 0
  const weights = CHOICES[id] ?? (isYesNo ? YES_NO : {})
  return weighted(chance, options, (code) => weights[code] ?? 1) ?? UNKNOWN
}

type Count = Extract<FactDocument, { kind: 'count' }>

function countOf({ unit, least, most, scale = 1 }: Count, { size }: Person, chance: Chance): number {
  const within = (value: number) => Math.min(most * scale, Math.max(least * scale, Math.round(value)))
  if (unit === 'person') return within(size * scale)
  if (unit === 'squareMetre')
    return within(HOME_AREA.middle * Math.exp(HOME_AREA.spread * normal(chance)) * scale)
  if (unit === 'home') return within(ownedOf(chance) * scale)
  const near = chance() < 0.7 ? whole(chance, least, least + 5) : whole(chance, least, most)
  return within(near * scale)
}

function ownedOf(chance: Chance): number {
  const counts = OWNED.map((weight, at) => ({ weight, at }))
  return weighted(chance, counts, ({ weight }) => weight)?.at ?? 0
}

const MONEY_WINDOW = 12
const ROUND_FEN = 1000

/** A person's own income by its kind, or an amount of the whole household. Most say it by the month, some by season or year. */
function moneyOf(
  fact: MoneyKind & { readonly id: string },
  person: Person,
  chance: Chance,
  list: ListKind | null,
): readonly Amount[] {
  const { share, weight } = INCOMES[fact.id] ?? INCOME
  const ofPerson = list?.unit === 'person'
  if (ofPerson && chance() >= share) return []
  const size = ofPerson ? weight / expected(list) : person.size
  const year = Math.min(fact.most, person.means * size * (0.55 + 0.9 * chance()))
  const { per, times } = periodOf(fact, chance)
  return [{ fen: Math.floor(year / times / ROUND_FEN) * ROUND_FEN, per }]
}

/** What the kinds of income of one person come to on average, beside the means of the household a head. */
function expected({ fields }: ListKind): number {
  const sum = fields.reduce((all, { id, kind }) => {
    const { share, weight } = INCOMES[id] ?? INCOME
    return kind === 'money' ? all + share * weight : all
  }, 0)
  return sum > 0 ? sum : 1
}

interface Told {
  readonly per: Period
  readonly times: number
  readonly weight: number
}

function periodOf({ window, weeks }: MoneyKind, chance: Chance): Told {
  const told: Told[] = [
    { per: 'month', times: 12, weight: 7 },
    { per: 'season', times: 4, weight: 1 },
    { per: 'year', times: 1, weight: 2 },
  ]
  if (window !== undefined) told.push({ per: 'window', times: MONEY_WINDOW / window, weight: 1 })
  if (weeks !== undefined) told.push({ per: 'week', times: weeks[0] / weeks[1], weight: 1 })
  return weighted(chance, told, ({ weight }) => weight) ?? { per: 'year', times: 1, weight: 1 }
}

/** Any day from the earliest to the latest, the first of a month to the twenty-eighth: a day that exists. */
function dateOf(
  { earliest, latest }: { readonly earliest: Day; readonly latest?: Day },
  { date }: Person,
  chance: Chance,
): Day {
  const last = latest !== undefined && latest < date ? latest : date
  const year = whole(chance, Number(earliest.slice(0, 4)), Number(last.slice(0, 4)))
  const day = [year, whole(chance, 1, 12), whole(chance, 1, 28)]
    .map((part) => (part < 10 ? `0${part}` : String(part)))
    .join('-')
  if (day < earliest) return earliest
  return day > last ? last : day
}

function itemsOf(fact: ListKind & { readonly id: string }, person: Person, chance: Chance): readonly Item[] {
  const wanted = fact.unit === 'person' ? person.size : ownedOf(chance)
  const size = Math.min(fact.most, Math.max(fact.least, wanted))
  const items: Item[] = []
  for (let at = 0; at < size; at += 1) items.push(itemOf(fact, person, at))
  return items
}

function itemOf(fact: ListKind & { readonly id: string }, person: Person, at: number): Item {
  const item: Record<string, PlainAnswer> = {}
  for (const field of fact.fields) {
    const chance = chanceOf(person.key, fact.id, at, field.id)
    item[field.id] = chance() < NOT_KNOWN ? UNKNOWN : plainOf(field, person, chance, fact)
  }
  return at === 0 ? { ...item, ...fact.first } : item
}
