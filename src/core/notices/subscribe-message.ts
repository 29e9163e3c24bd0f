import { fromIso } from '../time'
import { isTemplateCode, NEUTRAL, type Params, type TemplateCode } from './templates'
import { formatField, type FieldValue } from './wechat-fields'

/** What a field of a WeChat template can hold of ours (data/notices/README.md). */
export const FIELD_SOURCES = ['what', 'when', 'before', 'venue', 'adviser', 'status', 'tip', 'code'] as const
export type FieldSource = (typeof FIELD_SOURCES)[number]

/** What stands on the lock screen besides the parameters, once for each template. */
interface Words {
  readonly what: string
  /** Two to five Chinese characters. */
  readonly status: string
  readonly tip: string
}

const WORDS: Readonly<Record<TemplateCode, Words>> = {
  'appointment.booked': { what: '法律咨询预约', status: '已约好', tip: '到了报预约码' },
  'appointment.rescheduled': { what: '法律咨询预约', status: '已改期', tip: '请按新的时间来' },
  'appointment.cancelled': { what: '法律咨询预约', status: '已取消', tip: '不用再来，需要可以再约' },
  'appointment.day-before': { what: '法律咨询预约', status: '明天见面', tip: '请带好身份证和有关材料' },
  'appointment.hour-before': { what: '法律咨询预约', status: '快到时间', tip: '请带好身份证和有关材料' },
  'appointment.completed': { what: '法律咨询预约', status: '已办完', tip: '还有问题可以再约' },
  'conversation.answered': { what: '您的法律咨询', status: '已回复', tip: '请点开看律师的回复' },
  'eligibility.look-again': { what: '法律援助经济困难标准', status: '有变化', tip: '请点开，重新查一次' },
  'eligibility.now-likely': { what: '法律援助经济困难标准', status: '有变化', tip: '按新标准，您很可能符合' },
}

/** The same for every sensitive matter, whoever looks at the phone: no name, no place, no time of the meeting. */
const QUIET_WORDS: Words = { what: NEUTRAL.title, status: '新消息', tip: NEUTRAL.body }
const MOMENTS: readonly string[] = ['when', 'before'] satisfies FieldSource[]

export interface Told {
  readonly template: string
  readonly params: Params
  readonly sensitive: boolean
}

function valueOf(source: string, { params }: Told, words: Words, at: number): FieldValue {
  const given = params[source]
  if (MOMENTS.includes(source)) return { moment: typeof given === 'string' ? fromIso(given) : at }
  if (source === 'what' || source === 'status' || source === 'tip') return { text: words[source] }
  return { text: given === undefined ? words.what : String(given) }
}

/**
 * The fields of one message: for each field of the bureau's template the value it is to hold, as WeChat takes it. Of a
 * sensitive notice nothing but that there is one. `at`: the moment of sending, ms.
 */
export function messageFields(
  fields: Readonly<Record<string, string>>,
  told: Told,
  at: number,
): Record<string, { readonly value: string }> {
  const open = !told.sensitive && isTemplateCode(told.template) ? WORDS[told.template] : null
  const said = open ? told : { ...told, params: {} }
  const values = Object.entries(fields).map(([field, source]) => {
    const value = formatField(field, valueOf(source, said, open ?? QUIET_WORDS, at), at)
    return [field, { value }] as const
  })
  return Object.fromEntries(values)
}
