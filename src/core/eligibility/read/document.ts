import { anyFact } from './fact'
import {
  area,
  day,
  documentId,
  id,
  listOf,
  nullOr,
  oneOf,
  shape,
  text,
  truth,
  upTo,
  whole,
  type Shape,
} from './form'
import { level, number, rule } from './rule'

const status = oneOf('verified', 'provisional', 'incomplete', 'missing')
const scale = oneOf(1, 100)
const named = { id, title: text, article: text }

const test = shape({ ...named, rule }, { status, note: text })
const list = shape({ tests: listOf(text), complete: truth }, { note: text })
const DAYS_AT_MOST = 366
const term = shape({ days: upTo(DAYS_AT_MOST), kind: oneOf('calendar', 'working') })

/** A hardship standard 经济困难标准 as stored. */
export const standard: Shape = {
  ...shape(
    {
      _id: documentId,
      schema: oneOf(1),
      revision: whole,
      title: text,
      number: text,
      area,
      from: day,
      to: nullOr(day),
      status,
      source: text,
    },
    {
      note: text,
      basis: oneOf('household', 'individual'),
      facts: listOf(anyFact),
      parameters: listOf(shape({ id, title: text, unit: text, most: whole }, { scale })),
      figures: listOf(shape({ id, title: text, rule: number })),
      tests: listOf(test),
      lists: shape({}, { noTest: list, scope: list, exempt: list }),
      hardship: rule,
      limit: text,
      floors: listOf(
        shape({ ...named, op: oneOf('above', 'atLeast'), least: number, binds: listOf(level, 1) }),
      ),
      grades: listOf(shape({ ...named, rule }, { note: text })),
      amounts: listOf(shape({ ...named, rule: number }, { note: text, when: rule })),
      terms: shape({}, { decision: term, objectionDays: upTo(DAYS_AT_MOST) }),
      provisions: listOf(shape({ ...named, text })),
      supersedes: documentId,
      example: oneOf(true),
      places: listOf(shape({ code: area, name: text })),
    },
  ),
  stored: true,
}

/** A figure standards derive from 基数, as stored. */
export const parameter: Shape = {
  ...shape(
    {
      _id: documentId,
      schema: oneOf(1),
      revision: whole,
      indicator: id,
      area,
      title: text,
      period: nullOr(text),
      inUse: shape({ from: day, to: nullOr(day) }),
      status,
      value: nullOr(whole),
      unit: text,
      source: text,
    },
    { note: nullOr(text), sample: truth },
  ),
  stored: true,
}
