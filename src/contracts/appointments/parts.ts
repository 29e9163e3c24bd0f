import * as v from 'valibot'
import { MATTER_CODES, NEED_CODES } from '@/core/appointments/matters'
import { STATES } from '@/core/appointments/states'
import { venueView } from '../directory/parts'
import { areaCode, day, id, moment } from '../fields'

/** The clock time a cell starts at: 0930. */
export const cellId = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3])[0-5]\d$/, '请选择时间'))

export const mode = v.picklist(['in-person', 'phone', 'video'])
export const matter = v.picklist(MATTER_CODES, '请选择是什么事')
export const needs = v.pipe(v.array(v.picklist(NEED_CODES)), v.maxLength(NEED_CODES.length))

export const slotView = v.object({
  adviserId: id,
  date: day,
  cell: cellId,
  start: moment,
  end: moment,
  mode,
  venueId: id,
  areaCode,
  /** Seats free when asked; 0: full. */
  free: v.number(),
})

/** One appointment as its own people see it. */
export const appointmentView = v.object({
  appointmentId: id,
  /** Raised by each change; sent back with the next one. */
  rev: v.number(),
  state: v.picklist(STATES),
  personId: id,
  personName: v.string(),
  phoneMask: v.nullable(v.string()),
  adviserId: id,
  adviserName: v.string(),
  date: day,
  cell: cellId,
  start: moment,
  end: moment,
  mode,
  venue: venueView,
  areaCode,
  matter,
  needs,
  hasNote: v.boolean(),
  /** Six digits told at the counter. */
  code: v.string(),
  /** Queue number, given at check-in. */
  number: v.nullable(v.number()),
  /** How it stands at the counter; null before check-in. */
  queue: v.nullable(v.object({ arrivedAt: moment, calls: v.number(), since: moment })),
  /** Until then it can be changed or cancelled on the phone. */
  changeUntil: moment,
})
