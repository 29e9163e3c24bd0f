import * as v from 'valibot'

/** WeChat writes numbers as text in one form of its pushes and as numbers in the other. */
const whole = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,13}$/))]),
  v.transform(Number),
  v.safeInteger(),
  v.minValue(0),
)
/** Ids and states: nothing that shows nothing, no halves of characters. */
const word = v.pipe(v.string(), v.maxLength(200), v.regex(/^\P{C}*$/u))
const openid = v.pipe(v.string(), v.regex(/^(?!\d+$)[\w-]{1,64}$/))
const MOST = 20

/** One object where there is one, a list where there are more. */
const listOf = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.union([
      v.array(v.unknown()),
      v.pipe(
        v.unknown(),
        v.transform((one) => [one]),
      ),
    ]),
    v.maxLength(MOST),
    v.array(item),
  )

const answers = listOf(v.object({ TemplateId: word, SubscribeStatusString: word }))
const sent = listOf(
  v.object({
    TemplateId: word,
    /** 19 digits: a number loses the last. */
    MsgID: v.union([v.pipe(v.number(), v.finite()), word]),
    ErrorCode: whole,
  }),
)

/** Who it is about and when, in seconds. */
const head = { FromUserName: openid, CreateTime: whole }

/** The list stands in the event, or a level deeper under its own name (the XML form turned to JSON). */
export const popupEvent = v.object({ ...head, List: answers })
export const changeEvent = v.object({ ...head, List: answers })
export const sentEvent = v.object({ ...head, List: sent })

export const mediaEvent = v.object({
  trace_id: v.pipe(v.string(), v.regex(/^[\w-]{1,128}$/)),
  result: v.object({ suggest: word, label: v.optional(v.nullable(v.pipe(v.number(), v.finite())), null) }),
})

const WRAPPERS = ['SubscribeMsgPopupEvent', 'SubscribeMsgChangeEvent', 'SubscribeMsgSentEvent']

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The event with its list on top; null for what is no object. */
export function flat(event: unknown): Readonly<Record<string, unknown>> | null {
  if (!isRecord(event)) return null
  const inner = WRAPPERS.map((name) => event[name]).find(isRecord)
  return inner ? { ...event, List: inner['List'] } : event
}
