import type { Bound } from '../bind'
import type { Day, FactDocument } from '../document'
import { PLACE, type Answer, type Facts } from '../facts'
import { anchorOf } from './anchor'
import { answerOf, sizeOf } from './answers'
import { chanceOf, normal, weighted } from './chance'

/** Where made-up people live, and by which laws they will be judged: before and after, each bound to that place. */
export interface Settlement {
  readonly area: string
  /** How many live there beside the others, 0 or more. */
  readonly weight: number
  readonly laws: readonly Bound[]
}

/** How far apart means are, of a household's logarithm. */
const SPREAD = 0.7

/**
 * Made-up people (合成人口) who answer every question of the laws they will be judged by. The same seed, size and settlements
 * give the same people; a fact that only the draft asks changes no other answer. Empty where nobody lives.
 */
export function population(
  seed: number,
  size: number,
  { settlements, date }: { readonly settlements: readonly Settlement[]; readonly date: Day },
): readonly Facts[] {
  const places = settlements.map((one) => ({ ...one, facts: factsOf(one.laws), anchor: middle(one.laws) }))
  const people: Facts[] = []
  for (let at = 0; at < size; at += 1) {
    const chance = chanceOf(seed, at)
    const place = weighted(chance, places, ({ weight }) => weight)
    if (place === null) return []
    const person = {
      key: `${seed} ${at}`,
      size: sizeOf(chance),
      means: place.anchor * Math.exp(SPREAD * normal(chance)),
      area: place.area,
      date,
    }
    const facts: Record<string, Answer> = { [PLACE]: place.area }
    for (const fact of place.facts) facts[fact.id] = answerOf(fact, person)
    people.push(facts)
  }
  return people
}

/** Every question of several laws; of one id, as the last of them asks it. */
function factsOf(laws: readonly Bound[]): readonly FactDocument[] {
  const facts = new Map<string, FactDocument>()
  for (const { standard } of laws) standard.facts.forEach(({ document }, id) => facts.set(id, document))
  return Array.from(facts.values())
}

const middle = (laws: readonly Bound[]): number =>
  laws.length === 0 ? 0 : laws.map(anchorOf).reduce((sum, one) => sum + one, 0) / laws.length
