import type { Bound } from '../bind'
import type { Decision, Outcome } from '../decision'
import { decide } from '../evaluate'
import { handlingArea, type Facts } from '../facts'
import type { Card } from '../render/card'
import { renderDecision } from '../render/result-view'
import { changeOf, type Names } from './effect'
import type { Judge } from './judge'

/** Somebody whose outcome changes, told in sentences. */
export interface Example {
  readonly who: string
  readonly before: string
  readonly whyBefore: readonly string[]
  readonly after: string
  readonly whyAfter: readonly string[]
}

/** Cards told of each side: the deciding one stands first. */
const CARDS = 2

/** Up to `most` people whose outcome changes, of as many kinds of change and matter as there are; from the decision's own words. */
export function examplesOf(
  before: Judge,
  after: Judge,
  people: readonly Facts[],
  { names, most }: { readonly names: Names; readonly most: number },
): readonly Example[] {
  const found: Example[] = []
  const kinds = new Set<string>()
  for (const facts of people) {
    if (found.length >= most) break
    const [old, now] = [before.outcome(facts), after.outcome(facts)]
    const kind = `${changeKind(old, now)} ${String(facts['matter'])}`
    if (old === now || kinds.has(kind)) continue
    kinds.add(kind)
    const example = told(before, after, facts, names)
    if (example !== null) found.push(example)
  }
  return found
}

const changeKind = (old: Outcome, now: Outcome): string => `${changeOf(old, now)} ${old} ${now}`

function told(before: Judge, after: Judge, facts: Facts, names: Names): Example | null {
  const [old, now] = [decision(before, facts), decision(after, facts)]
  if (old === null || now === null) return null
  const [was, becomes] = [renderDecision(old), renderDecision(now)]
  return {
    who: whoText(facts, names),
    before: was.headline,
    whyBefore: was.cards.slice(0, CARDS).map(cardText),
    after: becomes.headline,
    whyAfter: becomes.cards.slice(0, CARDS).map(cardText),
  }
}

function decision(judge: Judge, facts: Facts): Decision | null {
  const bound: Bound | null = judge.boundAt(handlingArea(facts))
  return bound === null ? null : decide(bound, facts)
}

function cardText({ title, tag, figure, limit, note }: Card): string {
  const sides = [figure, limit].filter((side) => side !== null).map(({ label, text }) => `${label} ${text}`)
  return [`${title}，${tag}`, ...sides, ...(note === null ? [] : [note])].join('，')
}

function whoText(facts: Facts, names: Names): string {
  const { place, matter, household, members } = facts
  const size = Array.isArray(household) ? household.length : members
  return [
    typeof place === 'string' ? names.place(place) : '',
    typeof matter === 'string' ? names.matter(matter) : '',
    typeof size === 'number' ? `一家 ${size} 口人` : '',
  ]
    .filter((part) => part !== '')
    .join('，')
}
