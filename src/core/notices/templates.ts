import { formatMoment, fromIso } from '../time'

/**
 * Every notice there is, once: its parameters, its sentence, its neutral title.
 * The cloud stores code and parameters; the sentence is made where it is read.
 */
export interface TemplateParams {
  'appointment.booked': { when: string; adviser: string; venue: string; code: string }
  'appointment.rescheduled': { before: string; when: string; adviser: string; venue: string; code: string }
  'appointment.cancelled': { when: string; adviser: string; venue: string }
  'appointment.day-before': { when: string; adviser: string; venue: string }
  'appointment.hour-before': { when: string; adviser: string; venue: string }
  'appointment.completed': { when: string; adviser: string }
  'conversation.answered': { adviser: string }
  'eligibility.look-again': Readonly<Record<never, string>>
  'eligibility.now-likely': Readonly<Record<never, string>>
}

export type TemplateCode = keyof TemplateParams
export type Params = Readonly<Record<string, string | number>>

export interface Sentence {
  readonly title: string
  readonly body: string
}

/** 11月24日(周二) 上午9:30 */
const whenOf = (iso: string) => formatMoment(fromIso(iso))

type Sentences = { readonly [C in TemplateCode]: (params: TemplateParams[C]) => Sentence }

const SENTENCES: Sentences = {
  'appointment.booked': ({ when, adviser, venue, code }) => ({
    title: '预约成功',
    body: `已约好 ${whenOf(when)}，到${venue}找${adviser}。到了报预约码 ${code}。`,
  }),
  'appointment.rescheduled': ({ before, when, adviser, venue, code }) => ({
    title: '预约已改期',
    body: `原来 ${whenOf(before)} 的预约改到 ${whenOf(when)}，到${venue}找${adviser}。预约码 ${code}。`,
  }),
  'appointment.cancelled': ({ when, adviser, venue }) => ({
    title: '预约已取消',
    body: `${whenOf(when)} 在${venue}与${adviser}的预约已经取消。需要时可以再约。`,
  }),
  'appointment.day-before': ({ when, adviser, venue }) => ({
    title: '明天有预约',
    body: `${whenOf(when)}，${venue}，${adviser}。请带好身份证和有关材料。`,
  }),
  'appointment.hour-before': ({ when, adviser, venue }) => ({
    title: '预约快到时间了',
    body: `${whenOf(when)}，${venue}，${adviser}。`,
  }),
  'appointment.completed': ({ when, adviser }) => ({
    title: '服务已完成',
    body: `${whenOf(when)} ${adviser}的服务已经办完。还有问题可以再约。`,
  }),
  'conversation.answered': ({ adviser }) => ({
    title: '律师回复您了',
    body: `${adviser}回复了您的咨询，点开看看。`,
  }),
  'eligibility.look-again': () => ({
    title: '标准变了，可以再查一次',
    body: '法律援助的经济困难标准有了变化，您的结果可能不一样了。',
  }),
  'eligibility.now-likely': () => ({
    title: '按新标准，您很可能符合',
    body: '法律援助的标准变了，按您留下的答案算，很可能符合。请再查一次，带材料去申请。',
  }),
}

/** What anybody looking over the shoulder may see, the same for every sensitive notice. */
export const NEUTRAL: Sentence = { title: '您有一条新消息', body: '点开看详情。' }

export function isTemplateCode(code: string): code is TemplateCode {
  return Object.prototype.hasOwnProperty.call(SENTENCES, code)
}

/** The parameters each sentence needs; a notice that lacks one is not shown half. */
const NEEDED: { readonly [C in TemplateCode]: readonly (keyof TemplateParams[C] & string)[] } = {
  'appointment.booked': ['when', 'adviser', 'venue', 'code'],
  'appointment.rescheduled': ['before', 'when', 'adviser', 'venue', 'code'],
  'appointment.cancelled': ['when', 'adviser', 'venue'],
  'appointment.day-before': ['when', 'adviser', 'venue'],
  'appointment.hour-before': ['when', 'adviser', 'venue'],
  'appointment.completed': ['when', 'adviser'],
  'conversation.answered': ['adviser'],
  'eligibility.look-again': [],
  'eligibility.now-likely': [],
}

function hasAll<C extends TemplateCode>(code: C, params: Params): params is Params & TemplateParams[C] {
  return NEEDED[code].every((name) => typeof params[name] === 'string')
}

function sentence<C extends TemplateCode>(code: C, params: Params): Sentence {
  return hasAll(code, params) ? SENTENCES[code](params) : NEUTRAL
}

/**
 * The sentence a person reads. A template this program does not know (an old program, a newer cloud) or with a
 * parameter missing reads as the neutral one; so does a sensitive one until it is opened.
 */
export function renderNotice(
  code: string,
  params: Params,
  { sensitive = false, opened = true }: { sensitive?: boolean; opened?: boolean } = {},
): Sentence {
  if (!isTemplateCode(code) || (sensitive && !opened)) return NEUTRAL
  return sentence(code, params)
}
