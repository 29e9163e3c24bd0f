import { UNKNOWN, type Amounts, type Answer, type Facts } from '@/core/eligibility/facts'
import { readTyped, type Typed } from './typed/typed'

/** What is kept of a self-check on the phone, per person. */
export interface CheckDraft {
  readonly facts: Facts
  /** As typed, by question: half a number survives a kill too. */
  readonly typed: Readonly<Record<string, Typed | undefined>>
  /** When the person asked to keep the result, ms; null while they did not. */
  readonly savedAt: number | null
}

export const EMPTY: CheckDraft = { facts: {}, typed: {}, savedAt: null }

export const isBegun = ({ facts, typed }: CheckDraft): boolean =>
  Object.keys(facts).length > 0 || Object.keys(typed).length > 0

/** Answers one question. The result is no longer the one that was saved. */
export function withAnswer(draft: CheckDraft, id: string, answer: Answer, typed: Typed): CheckDraft {
  return { facts: { ...draft.facts, [id]: answer }, typed: { ...draft.typed, [id]: typed }, savedAt: null }
}

export function withTyped(draft: CheckDraft, id: string, typed: Typed): CheckDraft {
  return { ...draft, typed: { ...draft.typed, [id]: typed } }
}

/** Reads what was kept, also by an older program; null when it can no longer be used. */
export function readDraft(value: unknown): CheckDraft | null {
  if (!isRecord(value) || !isRecord(value['facts'])) return null
  const facts: Record<string, Answer> = {}
  for (const [id, raw] of Object.entries(value['facts'])) {
    const answer = readAnswer(raw)
    if (answer !== null) facts[id] = answer
  }
  const typed: Record<string, Typed> = {}
  for (const [id, raw] of Object.entries(isRecord(value['typed']) ? value['typed'] : {})) {
    const one = readTyped(raw)
    if (one !== null) typed[id] = one
  }
  const savedAt = value['savedAt']
  return { facts, typed, savedAt: typeof savedAt === 'number' ? savedAt : null }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The engine judges whether an answer fits its question; here only that it is one of the shapes there are. */
function readAnswer(raw: unknown): Answer | null {
  if (typeof raw === 'string' || typeof raw === 'number') return raw
  if (!Array.isArray(raw)) return null
  const codes = raw.filter((one): one is string => typeof one === 'string')
  if (codes.length === raw.length) return codes
  const amounts = raw.map(readAmount)
  return amounts.every((one) => one !== null) ? amounts.filter((one) => one !== null) : null
}

function readAmount(raw: unknown): Amounts[number] | null {
  if (raw === UNKNOWN) return UNKNOWN
  if (!isRecord(raw) || typeof raw['fen'] !== 'number') return null
  const { fen, per } = raw
  return per === 'month' || per === 'halfYear' || per === 'year' ? { fen, per } : null
}
