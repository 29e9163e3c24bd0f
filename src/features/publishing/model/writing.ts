import { newRequestId } from '@/platform/request-id'
import { draft } from '@/platform/store/draft'
import type { LawKind } from '../api'
import { fieldsOf, isFields, type Fields } from './parameter-fields'

/** What somebody is writing: kept on this device until it is saved, so that neither a kill nor a conflict loses a word. */
export interface Writing {
  /** The draft it is a change of; null: a new one. */
  readonly draftId: string | null
  /** The revision it was begun on. */
  readonly rev: number
  readonly kind: LawKind
  readonly text: string
  /** A figure as its form holds it, half a number included; null: edited as text. */
  readonly fields: Fields | null
  readonly note: string
  readonly requestId: string
}

export const begin = (kind: LawKind, draftId: string | null, rev: number, text: string): Writing => ({
  draftId,
  rev,
  kind,
  text,
  fields: kind === 'parameter' ? fieldsOf(text) : null,
  note: '',
  requestId: newRequestId(),
})

/** Other words are another submission: the same id with other content would be refused. */
export const change = (
  before: Writing,
  more: Partial<Pick<Writing, 'text' | 'fields' | 'note' | 'rev'>>,
): Writing => ({
  ...before,
  ...more,
  requestId: newRequestId(),
})

const isText = (value: unknown): value is string => typeof value === 'string'

function parse(value: unknown): Writing | null {
  if (typeof value !== 'object' || value === null) return null
  const { draftId, rev, kind, text, note, requestId, fields }: Partial<Record<keyof Writing, unknown>> = value
  if (!(draftId === null || isText(draftId)) || typeof rev !== 'number') return null
  if (kind !== 'standard' && kind !== 'parameter') return null
  if (!isText(text) || !isText(note) || !isText(requestId)) return null
  return { draftId, rev, kind, text, note, requestId, fields: isFields(fields) ? fields : null }
}

export const writingPlace = draft<Writing>({ name: 'law', version: 1, parse })
