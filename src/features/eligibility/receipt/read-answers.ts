import type { Facts } from '@/core/eligibility/facts'
import { readDraft, DRAFT_VERSION } from '../draft'

/** As many characters as the cloud takes. */
export const MOST_ANSWERS = 20_000

/** Answers somebody handed over as text; null: it is none. What fits no question the engine leaves out by itself. */
export function readAnswers(text: string): Facts | null {
  try {
    const facts: unknown = JSON.parse(text)
    if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return null
    const read = readDraft({ facts, typed: {} }, DRAFT_VERSION)?.facts ?? null
    return read !== null && Object.keys(read).length === Object.keys(facts).length ? read : null
  } catch {
    return null
  }
}
