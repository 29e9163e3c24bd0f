/**
 * What WeChat takes in a field of a subscribe message, by the type its name begins with (订阅消息参数值内容限制说明).
 * Characters are counted as people count them.
 */
const CLOCK = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`
const DAY = String.raw`(\d{4}年\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月|\d{1,2}月\d{1,2}日|(\d{4}[-/.])?\d{1,2}[-/.]\d{1,2})`
const spans = (moment: string) => new RegExp(`^${moment}(~${moment})?$`, 'u')

const LIMITS: Readonly<Record<string, RegExp>> = {
  thing: /^[^\p{Cc}]{1,20}$/u,
  number: /^(?=.{1,32}$)\d+(\.\d+)?$/u,
  letter: /^[A-Za-z]{1,32}$/u,
  symbol: /^[^\p{L}\p{N}\p{Cc}]{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/u,
  time: spans(`(${DAY} ?)?${CLOCK}`),
  date: spans(`${DAY}( ${CLOCK})?`),
  amount: /^\p{Sc}?\d{1,10}(\.\d+)?元?$/u,
  phone_number: /^[\d+()\- ]{1,17}$/u,
  car_number: /^[\p{Script=Han}A-Za-z\d][A-Za-z\d]{0,6}[\p{Script=Han}A-Za-z\d]$/u,
  name: /^(?=.*\p{Script=Han})[^\p{Cc}\p{N}]{1,10}$|^[^\p{Script=Han}\p{Cc}\p{N}]{1,20}$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

const valueOf = (field: unknown): unknown =>
  typeof field === 'object' && field !== null && 'value' in field ? field.value : undefined

/** Whether WeChat takes the value in a field of that name (`thing1`, `time2`…); no type it knows: no. */
export function fits(name: string, value: unknown): boolean {
  const limit = LIMITS[/^([a-z_]+?)\d+$/.exec(name)?.[1] ?? '']
  return limit !== undefined && typeof value === 'string' && limit.test(value)
}

/**
 * The first field WeChat would refuse the message for (errcode 47003), or null. `wanted`: the fields the template has;
 * each must be there, and none besides.
 */
export function firstBroken(
  data: Readonly<Record<string, unknown>>,
  wanted: readonly string[],
): string | null {
  const missing = wanted.find((name) => !fits(name, valueOf(data[name])))
  return missing ?? Object.keys(data).find((name) => !wanted.includes(name)) ?? null
}
