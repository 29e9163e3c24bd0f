import * as v from 'valibot'
import { areaCode, id, moment, storable } from '../fields'

/** What a draft makes: a hardship standard 经济困难标准, or a parameter 基数 it derives from. */
export const lawKind = v.picklist(['standard', 'parameter'])

/**
 * Where a piece of law stands. `DRAFT` may be changed; `CHECKED` was found free of errors and its effect looked at; approved by a
 * second person it waits for its day (`SCHEDULED`) or is `IN_FORCE`; then `SUPERSEDED` by its successor, or `WITHDRAWN`.
 */
export const lawState = v.picklist(['DRAFT', 'CHECKED', 'SCHEDULED', 'IN_FORCE', 'SUPERSEDED', 'WITHDRAWN'])

/** A document of the law as JSON text, read by `core/eligibility/read`: what is wrong is told by place, not refused whole. */
export const lawText = v.pipe(v.string(), v.maxLength(80_000, '内容太长，一份最多 8 万字'), storable)

/** What is wrong with a document: where, and a sentence. `row`: of a table brought in, counted from 1 as the sheet does. */
export const lawIssue = v.object({
  document: v.string(),
  path: v.string(),
  sentence: v.string(),
  row: v.optional(v.nullable(v.number())),
})

/** A change of a draft names the revision it was made on: somebody else's in between is a conflict. */
export const draftAt = { draftId: id, rev: v.pipe(v.number(), v.integer(), v.minValue(1)) }

export const lawRow = v.object({
  draftId: id,
  kind: lawKind,
  areaCode,
  documentId: v.string(),
  title: v.string(),
  /** 文号 of a standard, period of a parameter. */
  number: v.string(),
  state: lawState,
  from: v.nullable(v.string()),
  to: v.nullable(v.string()),
  /** How sure its text is of itself; null: a text that cannot be read. */
  status: v.nullable(v.picklist(['verified', 'provisional', 'incomplete', 'missing'])),
  /** A parameter's own number, in parts of its unit; null: not known yet, or a standard. */
  value: v.nullable(v.number()),
  unit: v.nullable(v.string()),
  rev: v.number(),
  changedAt: moment,
  /** Whether the caller may approve it: checked, and by nobody's own hand. */
  mayApprove: v.boolean(),
})

export const lawAnswer = v.object({
  draftId: id,
  rev: v.number(),
  state: lawState,
  issues: v.array(lawIssue),
})
