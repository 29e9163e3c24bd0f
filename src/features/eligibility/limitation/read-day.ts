import { limitDayProblem } from '@/core/eligibility/limitation'
import type { LimitCode } from '@/core/eligibility/wording/limits'
import type { Day } from '@/core/time'
import type { TypedDay } from '@/ui/day-field/day-field'
import { limitCopy } from './copy'

/** This year stands there already: most days asked for are in it. */
export const startTyped = (today: Day): TypedDay => ({ year: today.slice(0, 4), month: '', day: '' })

/** A day as the three boxes show it. */
export function typedOf(day: Day): TypedDay {
  return { year: day.slice(0, 4), month: String(Number(day.slice(5, 7))), day: String(Number(day.slice(8))) }
}

export type DayReading = { readonly day: Day } | { readonly problem: string }

/** Reads the boxes on 算一算: spaces are forgiven, full-width digits too; a day that cannot be counted from is a sentence. */
export function readDay(code: LimitCode, { year, month, day }: TypedDay, today: Day): DayReading {
  const parts = [year, month, day].map(digits)
  if (parts.some((part) => part === '')) return { problem: limitCopy.fillAll }
  const text = [parts[0], two(parts[1]), two(parts[2])].join('-')
  const problem = limitDayProblem(code, text, today)
  return problem === null ? { day: text } : { problem }
}

const two = (text = '') => (text.length === 1 ? `0${text}` : text)

/** Only digits, half width; empty when anything else stands there. */
function digits(text: string): string {
  const half = text
    .replace(/\s/g, '')
    .replace(/[０-９]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
  return /^\d+$/.test(half) ? half : ''
}
