import { formatMoment } from '../../src/core/time'
import type { SamplePerson } from '../identity/doors'
import { html, type Html } from './html'
import { SCRIPT_TAG, STYLE_TAG } from './page-assets'
import { SAMPLE_WORDS, type StandIn } from './stand-in'
import type { Choice, ImageCheck, Message, Push, TextCheck } from './state'
import type { Template } from './templates'

export interface PageParts {
  readonly standIn: StandIn
  readonly people: readonly SamplePerson[]
  /** Lines of the log of text messages, the newest first. */
  readonly texts: readonly string[]
}

const CHOICE_WORDS: Readonly<Record<Choice, string>> = {
  accept: '每次问，都同意',
  reject: '每次问，都拒绝',
  always: '总是同意，不再问',
}
const TEXT_WORDS: Readonly<Record<TextCheck, string>> = {
  words: `有“${SAMPLE_WORDS.join('”“')}”的算违规`,
  risky: '都算违规',
  error: '检查没有回应',
}
const IMAGE_WORDS: Readonly<Record<ImageCheck, string>> = {
  pass: '都通过',
  risky: '都算违规',
  silent: '一直没有结果',
}
const EVENT_WORDS: Readonly<Record<string, string>> = {
  subscribe_msg_popup_event: '问过是否同意',
  subscribe_msg_change_event: '关掉了消息',
  subscribe_msg_sent_event: '消息已送到',
  wxa_media_check: '照片检查的结果',
}
const REFUSED: Readonly<Record<number, string>> = {
  43101: '没有发出：没有同意',
  47003: '没有发出：内容不合格式',
  40037: '没有发出：没有这个模板',
}

const options = <T extends string>(words: Readonly<Record<T, string>>, chosen: T): readonly Html[] =>
  Object.entries(words).map(
    ([value, label]) => html`<option value="${value}" ${value === chosen ? SELECTED : ''}>${label}</option>`,
  )
const SELECTED = html`selected`
const OPEN = html`open`

/** The whole page: what would have reached whom, and how each person answers. */
export function renderPage(parts: PageParts): string {
  const { standIn, people, texts } = parts
  const nameOf = (openid: string) => people.find((person) => person.openid === openid)?.name ?? openid
  const { messages, pushes } = standIn.state
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>试用微信 · 法援到村</title>
        ${{ html: STYLE_TAG }}
      </head>
      <body>
        <main>
          <h1>试用微信</h1>
          <p class="note">
            这里代替微信：消息不会真的发到谁的手机上，只在这一页给您看。真正上线时没有这一页。
          </p>
          <p class="acts">
            <a class="button main" href="/dev/wechat">看最新的</a>
            <a class="button" href="/">打开小程序</a>
          </p>
          <p id="said" role="status"></p>
          <div class="two">
            <div>
              ${listPart(
                '订阅消息',
                '还没有要发的消息。',
                messages.map((each) => messageCard(each, standIn, nameOf)),
              )}
              ${listPart('短信', '还没有要发的短信。', texts.map(textCard))}
            </div>
            <div>
              ${consentPart(standIn, people)} ${checkPart(standIn)}
              ${listPart(
                '微信推给云端的',
                '还没有推送。',
                pushes.map((each) => pushCard(each, nameOf)),
              )}
            </div>
          </div>
        </main>
        ${{ html: SCRIPT_TAG }}
      </body>
    </html>`
  return page.html
}

const listPart = (title: string, none: string, cards: readonly Html[]): Html => html`
  <section class="part">
    <h2>${title}</h2>
    ${
      cards.length === 0
        ? html`<p class="note">${none}</p>`
        : html`<ol>
            ${cards}
          </ol>`
    }
  </section>
`

function messageCard(message: Message, standIn: StandIn, nameOf: (openid: string) => string): Html {
  const template = standIn.template(message.templateId)
  const isSent = message.errcode === 0
  return html`<li class="card">
    <header>
      <h3>${template?.title ?? message.templateId}</h3>
      <span class="tag ${isSent ? 'ok' : 'no'}"
        >${isSent ? '已送到' : (REFUSED[message.errcode] ?? '没有发出')}</span
      >
    </header>
    <p class="note">${nameOf(message.openid)} · ${formatMoment(message.at)}</p>
    <dl>${Object.entries(message.fields).map(([name, value]) => fieldRow(template, name, value))}</dl>
    ${isSent ? '' : html`<p class="note">${message.errcode} ${message.errmsg}</p>`}
    ${isSent && message.page ? html`<a class="button" href="/#/${message.page.replace(/^\/+/, '')}">点开消息</a>` : ''}
  </li>`
}

const fieldRow = (template: Template | undefined, name: string, value: string): Html =>
  html`<dt>${template?.fields.find((field) => field.name === name)?.label ?? name}</dt>
    <dd>${value}</dd>`

const textCard = (line: string): Html => html`<li class="card"><pre>${line}</pre></li>`

function pushCard(push: Push, nameOf: (openid: string) => string): Html {
  return html`<li class="card">
    <header>
      <h3>${EVENT_WORDS[push.event] ?? push.event}</h3>
      <span class="note">${formatMoment(push.at)}</span>
    </header>
    <p class="note">${nameOf(push.openid)} · ${push.what}</p>
    <pre>${push.event} → ${push.outcome ?? ''}</pre>
  </li>`
}

function consentPart(standIn: StandIn, people: readonly SamplePerson[]): Html {
  return html`<section class="part">
    <h2>谁同意收什么</h2>
    <p class="note">小程序问“要不要提醒”时，这里的选择就是这个人的回答。同意一次，发一条。</p>
    ${people.map((person, i) => personPart(standIn, person, i === 0))}
  </section>`
}

/** Folded where there is nothing to see yet. */
function personPart(standIn: StandIn, person: SamplePerson, isFirst: boolean): Html {
  const isTouched = standIn.templates.some(
    ({ id }) => standIn.consentsOf(person.openid, id) > 0 || standIn.choiceOf(person.openid, id) !== 'accept',
  )
  return html`<details class="person" ${isFirst || isTouched ? OPEN : ''}>
    <summary>${person.name} <span class="note">${person.who}</span></summary>
    ${standIn.templates.map((template) => consentRow(standIn, person, template))}
  </details>`
}

function consentRow(standIn: StandIn, { openid, name }: SamplePerson, { id, title }: Template): Html {
  const key = JSON.stringify([openid, id])
  const left = standIn.consentsOf(openid, id)
  return html`<div class="row">
    <label for="${openid}-${id}">${title}<br /><span class="note">还可以发 ${left} 条</span></label>
    <span class="acts">
      <select id="${openid}-${id}" data-choice="${key}">
        ${options(CHOICE_WORDS, standIn.choiceOf(openid, id))}
      </select>
      <button type="button" data-off="${key}" aria-label="${name}把“${title}”拒收">拒收</button>
    </span>
  </div>`
}

const checkPart = ({ state }: StandIn): Html =>
  html`<section class="part">
    <h2>内容检查</h2>
    <div class="row check">
      <label for="check-text">文字</label>
      <select id="check-text" data-check="text">
        ${options(TEXT_WORDS, state.text)}
      </select>
    </div>
    <div class="row check">
      <label for="check-image">照片</label>
      <select id="check-image" data-check="image">
        ${options(IMAGE_WORDS, state.image)}
      </select>
    </div>
  </section>`
