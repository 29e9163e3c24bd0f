import {
  UNKNOWN,
  type Amounts,
  type Answer,
  type Facts,
  type Item,
  type PlainAnswer,
} from '@/core/eligibility/facts'
import { upFromFirst } from './draft-up'
import { isPeriod, isRecord, readTyped } from './typed/read-typed'
import type { Typed } from './typed/typed'

/** What is kept of a self-check on the phone, per person. */
export interface CheckDraft {
  readonly facts: Facts
  /** As typed, by question: half a number survives a kill too. */
  readonly typed: Readonly<Record<string, Typed | undefined>>
  /** What was asked when it was answered, by question (`sound.ts`): the law may ask otherwise later. */
  readonly asked: Readonly<Record<string, string>>
  /** When the person asked to keep the result, ms; null while they did not. */
  readonly savedAt: number | null
}

export const DRAFT_VERSION = 2

export const EMPTY: CheckDraft = { facts: {}, typed: {}, asked: {}, savedAt: null }

export const isBegun = ({ facts, typed }: Pick<CheckDraft, 'facts' | 'typed'>): boolean =>
  Object.keys(facts).length > 0 || Object.keys(typed).length > 0

/** Answers one question, asked as `gist` says. The result is no longer the one that was saved. */
export function withAnswer(
  draft: CheckDraft,
  id: string,
  answer: Answer,
  typed: Typed,
  gist: string | null = null,
): CheckDraft {
  const { [id]: _before, ...others } = draft.asked
  return {
    facts: { ...draft.facts, [id]: answer },
    typed: { ...draft.typed, [id]: typed },
    asked: gist === null ? others : { ...others, [id]: gist },
    savedAt: null,
  }
}

export function withTyped(draft: CheckDraft, id: string, typed: Typed): CheckDraft {
  return { ...draft, typed: { ...draft.typed, [id]: typed } }
}

/** Reads what was kept, also by an older program; null when it can no longer be used. */
export function readDraft(value: unknown, version: number): CheckDraft | null {
  if (!isRecord(value) || !isRecord(value['facts'])) return null
  const { facts, typed, asked, savedAt } = version < DRAFT_VERSION ? upFromFirst(value) : value
  return {
    facts: readAll(facts, readAnswer),
    typed: readAll(typed, readTyped),
    asked: readAll(asked, (raw) => (typeof raw === 'string' ? raw : null)),
    savedAt: typeof savedAt === 'number' ? savedAt : null,
  }
}

function readAll<T>(kept: unknown, read: (raw: unknown) => T | null): Record<string, T> {
  const all: Record<string, T> = {}
  for (const [id, raw] of Object.entries(isRecord(kept) ? kept : {})) {
    const one = read(raw)
    if (one !== null) all[id] = one
  }
  return all
}

/** The engine judges whether an answer fits its question; here only that it is one of the shapes there are. */
function readAnswer(raw: unknown): Answer | null {
  if (!Array.isArray(raw) || raw.length === 0 || !raw.every(isItem)) return readPlain(raw)
  const items = raw.map(readItem)
  return items.every((item) => item !== null) ? items.filter((item) => item !== null) : null
}

const isItem = (raw: unknown): boolean => isRecord(raw) && !('fen' in raw)

function readItem(raw: unknown): Item | null {
  if (!isRecord(raw)) return null
  const fields = readAll(raw, readPlain)
  return Object.keys(fields).length === Object.keys(raw).length ? fields : null
}

function readPlain(raw: unknown): PlainAnswer | null {
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
  return isPeriod(per) ? { fen, per } : null
}
