import * as v from 'valibot'
import { isDay } from '../core/time/day'

/** Field kinds used by several contracts. Every string is bounded, so that no input is unbounded work. */

export const areaCode = v.pipe(v.string(), v.regex(/^(\d{6}|\d{9}|\d{12})$/, '请选择地方'))

/** A calendar day in UTC+8 that exists, YYYY-MM-DD. */
export const day = v.pipe(v.string(), v.isoDate('日期不对'), v.check(isDay, '日期不对'))

/** A day that may be asked about: days are counted on from it, and must not run out of four digits. */
export const askedDay = v.pipe(day, v.regex(/^2[01]/, '日期不对'))

/** A moment on the wire: ISO with an offset. */
export const moment = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp('时间不对'))

/** Minted on the phone when a form opens, kept in its draft: the same id never has two effects. */
export const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/, '提交编号不对，请返回重新打开'))

/** Never all digits: the cloud's SDK would make a number of it. */
export const id = v.pipe(v.string(), v.regex(/^(?!\d+$)[\w:.-]{1,80}$/, '编号不对'))

/** A mainland mobile or fixed number; spaces and dashes are forgiven. */
export const phone = v.pipe(
  v.string(),
  v.maxLength(30, '电话号码太长'),
  v.transform((s) => s.replace(/[\s-]/g, '')),
  v.regex(/^(1[3-9]\d{9}|0\d{9,11})$/, '电话号码不对，请看一下有没有少一位'),
)

/** Something that is seen: spaces, joiners and variation selectors alone are nothing. */
const seen = (empty: string) => v.regex(/[^\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/u, empty)

/** A name as a person writes it; rare characters and the middle dot of minority names are fine. */
export const personName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, '请填姓名'),
  v.maxLength(30, '姓名太长'),
  /** The four at the end are letters that show nothing. */
  v.regex(/^[^\p{C}<>{}$\u115f\u1160\u3164\uffa0]+$/u, '姓名里有不能用的符号'),
  seen('请填姓名'),
)

/** Control characters and halves of characters, which no store keeps, are refused; lines are fine. */
export const storable = v.regex(/^(?:[^\p{Cc}\p{Cs}]|[\r\n\t])*$/u, '里面有不能用的符号，请删掉再发')

/** Free words, lines allowed. */
export const shortText = (max: number) =>
  v.pipe(v.string(), v.trim(), v.maxLength(max, `最多 ${max} 个字`), storable)

/** One page of a list: `cursor` is `next` of the page before. */
export const page = {
  cursor: v.optional(v.pipe(v.string(), v.regex(/^\d{1,16}~[\w:.-]{1,80}$/, '翻页位置不对'))),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 20),
}

/** Free words of which something is seen; `empty` is told where there are none. */
export const someText = (max: number, empty: string) =>
  v.pipe(shortText(max), v.minLength(1, empty), seen(empty))
