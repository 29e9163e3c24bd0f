import { canonical } from '@/core/eligibility/canonical'
import type { Standard } from '@/core/eligibility/compile/compile'
import type { FactDocument, PlainFact } from '@/core/eligibility/document'
import { handlingArea, PLACE, type Answer, type Facts } from '@/core/eligibility/facts'
import { selectStandard, type Library } from '@/core/eligibility/library'
import type { CheckDraft } from './draft'

/** The law's side of a question in short: while it is the same, an answer given before still answers it. */
export function gistOfQuestion(library: Library, facts: Facts, date: string, id: string): string | null {
  const standard = selectStandard(library, { area: handlingArea(facts), date })
  return standard === null ? null : gistIn(standard, id)
}

/** Bounds may move: an answer that no longer fits them is asked again by the engine. */
function gistIn(standard: Standard, id: string): string | null {
  const fact = id === PLACE ? undefined : standard.facts.get(id)?.document
  return fact === undefined ? null : short(canonical(gist(fact)))
}

function gist(fact: FactDocument | PlainFact): unknown {
  const { least: _least, most: _most, ...rest } = { least: 0, most: 0, ...fact }
  return fact.kind === 'list' ? { ...rest, fields: fact.fields.map(gist) } : rest
}

/** 32 bits of it (FNV-1a): told apart by accident only, nothing is protected by it. */
function short(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** What may still be counted of the answers, and what the law of today asks otherwise than when it was answered. */
export interface Sound {
  readonly facts: Facts
  /** Ids of questions to be asked again, in the order they were answered. */
  readonly again: readonly string[]
}

export function soundFacts(library: Library, { facts, asked }: CheckDraft, date: string): Sound {
  const standard = selectStandard(library, { area: handlingArea(facts), date })
  if (standard === null) return { facts, again: [] }
  const again = Object.keys(asked).filter((id) => {
    const now = gistIn(standard, id)
    return now !== null && now !== asked[id]
  })
  if (again.length === 0) return { facts, again }
  const kept = Object.entries(facts).filter((entry): entry is [string, Answer] => !again.includes(entry[0]))
  return { facts: Object.fromEntries(kept), again }
}
