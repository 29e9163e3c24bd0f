import * as v from 'valibot'

/** Field kinds used by several contracts. Every string is bounded, so that no input is unbounded work. */

export const areaCode = v.pipe(v.string(), v.regex(/^(\d{6}|\d{9}|\d{12})$/, '请选择地方'))

/** A calendar day in UTC+8, YYYY-MM-DD. */
export const day = v.pipe(v.string(), v.isoDate('日期不对'))

/** A moment on the wire: ISO with an offset. */
export const moment = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp('时间不对'))

/** Minted on the phone when a form opens, kept in its draft: the same id never has two effects. */
export const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/, '提交编号不对，请返回重新打开'))

export const id = v.pipe(v.string(), v.regex(/^[\w:.-]{1,80}$/, '编号不对'))

/** A mainland mobile or fixed number; spaces and dashes are forgiven. */
export const phone = v.pipe(
  v.string(),
  v.maxLength(30, '电话号码太长'),
  v.transform((s) => s.replace(/[\s-]/g, '')),
  v.regex(/^(1[3-9]\d{9}|0\d{9,11})$/, '电话号码不对，请看一下有没有少一位'),
)

/** A name as a person writes it; rare characters and the middle dot of minority names are fine. */
export const personName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, '请填姓名'),
  v.maxLength(30, '姓名太长'),
  v.regex(/^[^\p{C}<>{}$]+$/u, '姓名里有不能用的符号'),
)

export const shortText = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max, `最多 ${max} 个字`))
