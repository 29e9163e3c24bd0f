import { addDays, dayNumber, daysBetween, isDay, weekdayOf, type Day } from '../time'
import {
  AID_FIRST,
  DO_NOW,
  LIMIT_WORDS,
  MAY_CHANGE,
  URGENT_ARTICLE,
  type LimitCode,
  type LimitWords,
} from './wording/limits'

/** What the helper (时效) says of one limit. It is the earliest day that could be the last: whoever keeps it is safe. */
export interface Limitation {
  readonly code: LimitCode
  readonly from: Day
  /** The earliest possible last day; weekends and holidays do not move it here. */
  readonly last: Day
  /** On a weekend, the Monday the law would move it to; null on a weekday. Holidays are not known here. */
  readonly movedTo: Day | null
  /** 0 on the last day itself, negative after it. */
  readonly daysLeft: number
  /** `urgent`: fewer than 7 days left (Article 44). `soon`: 30 at most. */
  readonly state: 'past' | 'urgent' | 'soon' | 'calm'
  readonly words: LimitWords
  /** What to do where fewer than 7 days are left; `article` where the law lets aid come first (44). */
  readonly urgent: { readonly text: string; readonly article: string | null } | null
  readonly counting: readonly string[]
  readonly mayChange: readonly string[]
}

export const LIMIT_CODES = [
  'labour',
  'award',
  'written',
  'refused',
  'supplement',
  'mediated',
] as const satisfies readonly LimitCode[]

export const limitWords = (code: LimitCode): LimitWords => LIMIT_WORDS[code]

export const isLimitCode = (text: string | undefined): text is LimitCode =>
  LIMIT_CODES.some((code) => code === text)

/** Article 44: aid comes first when fewer than this many days are left. */
const URGENT_DAYS = 7
const SOON_DAYS = 30
/** Older than this a slip of the pen is likelier than a limit that still matters. */
const OLDEST_YEARS = 30

/** What is wrong with a day as an answer, as a sentence; null when it can be counted from. */
export function limitDayProblem(code: LimitCode, day: string, today: Day): string | null {
  if (!isDay(day)) return '没有这一天，请看一下年、月、日。'
  if (daysBetween(yearsLater(today, -OLDEST_YEARS), day) < 0) return '年份太早了，请看一下有没有写错。'
  if (limitWords(code).length === null)
    return daysBetween(yearsLater(today, OLDEST_YEARS), day) > 0 ? '年份太晚了，请看一下有没有写错。' : null
  return daysBetween(today, day) > 0 ? '这一天还没到，请看一下有没有写错。' : null
}

/**
 * The earliest last day, counted from the day one knew or got the paper: that day itself is not counted, a year ends on the
 * same date, and a last day on a weekend stays where it is. Throws RangeError for days that do not exist.
 */
export function limitationOf(code: LimitCode, from: Day, today: Day): Limitation {
  const words = limitWords(code)
  const last = lastDay(words, from)
  const daysLeft = daysBetween(today, last)
  const state = stateOf(daysLeft)
  const weekend = Math.max(0, weekdayOf(last) - FRIDAY)
  return {
    code,
    from,
    last,
    movedTo: weekend === 0 ? null : addDays(last, MONDAY_AFTER - weekend),
    daysLeft,
    state,
    words,
    urgent: state === 'urgent' ? urgentOf(words) : null,
    counting: words.length === null ? WRITTEN_COUNTING : COUNTING,
    mayChange: [MAY_CHANGE[words.may], MAY_CHANGE.hindered, MAY_CHANGE.past],
  }
}

const urgentOf = ({ aidFirst }: LimitWords): Limitation['urgent'] =>
  aidFirst ? { text: AID_FIRST, article: URGENT_ARTICLE } : { text: DO_NOW, article: null }

const FRIDAY = 5
/** Saturday is 1 past Friday, Sunday 2: Monday is 3. */
const MONDAY_AFTER = 3

const REST =
  '最后一天碰上休息日、节假日的，法律上一般挪到下一个上班的日子（民事诉讼法第八十五条）；这里不挪，按早的算。'
const COUNTING = ['头一天不算，从第二天数起。', REST] as const
const WRITTEN_COUNTING = ['日子照您手里的文书，我们只数还剩几天。', REST] as const

function lastDay({ length }: LimitWords, from: Day): Day {
  dayNumber(from)
  if (length === null) return from
  return 'years' in length ? yearsLater(from, length.years) : addDays(from, length.days)
}

/** The same date in another year; 29 February becomes the 28th where there is none: the earlier day. */
function yearsLater(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0')
  const same = `${year}${day.slice(4)}`
  return isDay(same) ? same : `${year}-02-28`
}

function stateOf(daysLeft: number): Limitation['state'] {
  if (daysLeft < 0) return 'past'
  if (daysLeft < URGENT_DAYS) return 'urgent'
  return daysLeft <= SOON_DAYS ? 'soon' : 'calm'
}

/** 还剩 4 天 and its like: never colour alone. */
export function timeLeftText({ daysLeft }: Limitation): string {
  if (daysLeft > 0) return `还剩 ${daysLeft} 天`
  return daysLeft === 0 ? '今天就是最后一天' : `按最早的算，已经过了 ${-daysLeft} 天`
}
