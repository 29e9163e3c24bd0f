import { timeLeftText, type Limitation } from '@/core/eligibility/limitation'
import { formatDay, formatWeekday, type Day } from '@/core/time'
import { limitCopy as copy } from './copy'

/** 2027年1月15日(周五): these days may lie in another year. */
const dayWithYear = (day: Day): string => `${Number(day.slice(0, 4))}年${formatDay(day)}`

/** The day to keep as a heading, in phrases that are not broken. */
export function headPhrases({ last, state }: Limitation): string[] {
  const year = String(Number(last.slice(0, 4)))
  return state === 'past' ? copy.passed(year, formatDay(last)) : copy.before(year, formatDay(last))
}

/** How the day came about, a sentence a line; both days are said where the last falls on a weekend. */
export function howLines({ words, from, last, movedTo, counting }: Limitation): string[] {
  return [
    ...(words.length === null ? [] : [copy.from(dayWithYear(from), words.lengthText)]),
    ...counting,
    ...(movedTo === null ? [] : [copy.moved(formatWeekday(last), formatDay(movedTo))]),
    copy.source(words.source),
  ]
}

/** The result as one text for the voice. */
export function limitAloud(limit: Limitation): string {
  const { urgent, words, mayChange } = limit
  const doubt = words.doubt ?? ''
  const head = `${headPhrases(limit).join('')}，${timeLeftText(limit)}。${copy.todo}：${words.act}。`
  return [urgent?.text ?? '', head, doubt, ...howLines(limit), ...mayChange, copy.note].join('')
}
