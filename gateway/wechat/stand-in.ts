import type { OpenapiHandlers } from '../wire/openapi'
import { isRecord } from '../host/http'
import { firstBroken } from './field-limits'
import { MOST_KEPT, type Pushes } from './pushes'
import type { Choice, KeptState, Message, State } from './state'
import type { Template } from './templates'

/** A text that holds one of these is risky, for trying. */
export const SAMPLE_WORDS = ['违规示例', '赌博示例']
const RISKY = 20001
const PASS = 100

type Answer = Record<string, unknown>
type Args = Readonly<Record<string, unknown>>

const word = (value: unknown): string => (typeof value === 'string' ? value : '')
const error = (errcode: number, errmsg: string): Answer => ({ errcode, errmsg })

export interface StandInOptions {
  readonly kept: KeptState
  readonly templates: readonly Template[]
  readonly pushes: Pushes
  /** ms since the epoch. */
  readonly now: () => number
}

/**
 * WeChat as the functions and the phone meet it, for trying: one consent pays one message, a field that breaks its type
 * is refused, content checks answer by sample words or by a switch, and the events WeChat pushes are pushed to `events`.
 */
export class StandIn {
  readonly state: State
  readonly templates: readonly Template[]

  constructor(private readonly options: StandInOptions) {
    this.state = options.kept.state
    this.templates = options.templates
  }

  /** WeChat's server interfaces. */
  handlers(): OpenapiHandlers {
    return {
      'subscribeMessage.send': (args) => this.sendMessage(args),
      'security.msgSecCheck': (args) => this.checkText(args),
      'security.mediaCheckAsync': (args) => this.checkImage(args),
    }
  }

  /** What `wx.requestSubscribeMessage` would answer this person, by template: as they chose before, else they accept. */
  ask(openid: string, templateIds: readonly string[]): Record<string, 'accept' | 'reject'> {
    const asked = [...new Set(templateIds)].filter((id) => this.template(id)).slice(0, 3)
    const answers = asked.map((id) => [id, this.choiceOf(openid, id)] as const)
    for (const [id, choice] of answers)
      if (choice !== 'reject') this.setConsents(openid, id, this.consentsOf(openid, id) + 1)
    this.options.kept.save()
    const shown = answers.filter(([, choice]) => choice !== 'always')
    if (shown.length > 0) this.pushAnswers('subscribe_msg_popup_event', openid, shown, { PopupScene: '0' })
    return Object.fromEntries(answers.map(([id, choice]) => [id, choice === 'reject' ? 'reject' : 'accept']))
  }

  choose(openid: string, templateId: string, choice: Choice): void {
    const mine = this.state.choices[openid] ?? {}
    this.state.choices[openid] = { ...mine, [templateId]: choice }
    this.options.kept.save()
  }

  /** The person closes this kind on a message's own menu (拒收): what they agreed to is gone. */
  turnOff(openid: string, templateId: string): void {
    this.setConsents(openid, templateId, 0)
    this.choose(openid, templateId, 'reject')
    this.pushAnswers('subscribe_msg_change_event', openid, [[templateId, 'reject']], {})
  }

  setChecks({ text, image }: Pick<State, 'text' | 'image'>): void {
    Object.assign(this.state, { text, image })
    this.options.kept.save()
  }

  /** Until everything pushed so far was taken or refused. */
  settled(): Promise<void> {
    return this.options.pushes.settled()
  }

  choiceOf(openid: string, templateId: string): Choice {
    return this.state.choices[openid]?.[templateId] ?? 'accept'
  }

  consentsOf(openid: string, templateId: string): number {
    return this.state.consents[openid]?.[templateId] ?? 0
  }

  template(id: string): Template | undefined {
    return this.templates.find((template) => template.id === id)
  }

  private setConsents(openid: string, templateId: string, count: number): void {
    this.state.consents[openid] = { ...this.state.consents[openid], [templateId]: count }
  }

  private pushAnswers(
    event: string,
    openid: string,
    answers: readonly (readonly [string, Choice])[],
    more: Readonly<Record<string, string>>,
  ): void {
    const List = answers.map(([TemplateId, choice]) => ({
      TemplateId,
      SubscribeStatusString: choice === 'reject' ? 'reject' : 'accept',
      ...more,
    }))
    const what = answers.map(
      ([id, choice]) => `${this.template(id)?.title ?? ''} ${choice === 'reject' ? '拒绝' : '同意'}`,
    )
    this.options.pushes.send(event, openid, what.join('，'), { List })
  }

  private sendMessage(args: Args): Answer {
    const openid = word(args.touser)
    const template = this.template(word(args.template_id))
    const data = isRecord(args.data) ? args.data : {}
    const answer = this.answerTo(openid, template, data)
    this.keepMessage({
      at: this.options.now(),
      openid,
      templateId: word(args.template_id),
      page: word(args.page),
      fields: Object.fromEntries(
        Object.entries(data).map(([name, field]) => [name, isRecord(field) ? word(field.value) : '']),
      ),
      errcode: Number(answer.errcode),
      errmsg: word(answer.errmsg),
    })
    return answer
  }

  /** Takes one consent where the message goes out. */
  private answerTo(openid: string, template: Template | undefined, data: Args): Answer {
    if (!template) return error(40037, 'invalid template_id')
    const broken = firstBroken(
      data,
      template.fields.map(({ name }) => name),
    )
    if (broken !== null) return error(47003, `argument invalid! data.${broken}.value invalid`)
    const consents = this.consentsOf(openid, template.id)
    if (consents === 0) return error(43101, 'user refuse to accept the msg')
    this.setConsents(openid, template.id, consents - 1)
    const msgid = (this.state.lastId += 1)
    this.options.pushes.send('subscribe_msg_sent_event', openid, template.title, {
      List: [{ TemplateId: template.id, MsgID: String(msgid), ErrorCode: '0', ErrorStatus: 'success' }],
    })
    return { errcode: 0, errmsg: 'ok', msgid }
  }

  private keepMessage(message: Message): void {
    this.state.messages = [message, ...this.state.messages].slice(0, MOST_KEPT)
    this.options.kept.save()
  }

  private checkText(args: Args): Answer {
    const { text } = this.state
    if (text === 'error') return error(-1, 'system error')
    const isRisky = text === 'risky' || SAMPLE_WORDS.some((sample) => word(args.content).includes(sample))
    return { errcode: 0, errmsg: 'ok', result: verdict(isRisky), trace_id: this.traceId() }
  }

  /** Only takes the picture; the verdict is pushed. */
  private checkImage(args: Args): Answer {
    const trace_id = this.traceId()
    const { image } = this.state
    const result = verdict(image === 'risky')
    if (image !== 'silent')
      this.options.pushes.send('wxa_media_check', word(args.openid), `${result.suggest} ${trace_id}`, {
        appid: 'wxlocalgateway',
        trace_id,
        version: 2,
        detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
        errcode: 0,
        errmsg: 'ok',
        result,
      })
    return { errcode: 0, errmsg: 'ok', trace_id }
  }

  private traceId(): string {
    this.state.lastId += 1
    return `stand-in-${this.options.now()}-${this.state.lastId}`
  }
}

const verdict = (isRisky: boolean) =>
  isRisky ? { suggest: 'risky', label: RISKY } : { suggest: 'pass', label: PASS }
