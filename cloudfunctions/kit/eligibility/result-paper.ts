import { bringList } from '@/core/eligibility/bring-list'
import type { Check } from '@/core/eligibility/check'
import type { Day } from '@/core/eligibility/document'
import { PLACE, type Facts } from '@/core/eligibility/facts'
import { nextSteps } from '@/core/eligibility/next-steps'
import { placeNameIn } from '@/core/eligibility/places'
import { makeReceipt } from '@/core/eligibility/receipt'
import { writeReceipt } from '@/core/eligibility/receipt-code'
import { answerText } from '@/core/eligibility/render/answer-text'
import type { Card } from '@/core/eligibility/render/card'
import { renderDecision, type Beside } from '@/core/eligibility/render/result-view'
import { TAGS, BESIDE_WORDS } from '@/core/eligibility/wording/results'
import type { Block, Paper } from '@kit/paper/paper'
import { answersHash } from './answers-hash'

const WORDS = {
  title: '法律援助自查结果',
  madeOn: (day: Day) =>
    `${Number(day.slice(0, 4))} 年 ${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日自查`,
  place: (name: string) => `办事地：${name}`,
  why: '为什么',
  labels: '哪些还没有核对',
  change: '什么会改变结果',
  next: '接下来可以',
  bring: '要带的材料',
  answers: '您填的',
  law: '按哪些规定',
  article: '依据',
  calculation: '标准线怎么来的',
  computed: '怎么算的',
  codeCaption:
    '工作人员用小程序“核对自查结果”扫这个码，可以用同样的答案重新算一遍。码里没有您的姓名，也没有您填的内容。',
  foot: '法援到村 · 这是自查，不是批准 · 法律援助热线 12348',
} as const

/** The result of a finished check on paper: the same words as on the phone, from the same tree. */
export function resultPaper(
  { decision, levers, path, standard }: Check,
  facts: Facts,
  madeAt: number,
  acting = false,
): Paper {
  const view = renderDecision(decision, levers)
  const receipt = makeReceipt(decision, facts, answersHash)
  const placeOf = (code: unknown) => (typeof code === 'string' ? placeNameIn(standard.documents, code) : null)
  const answers = path.map((question): [string, string] => {
    const answer = facts[question.id]
    return [question.short, answerText(question, answer, question.id === PLACE ? placeOf(answer) : null)]
  })
  return {
    title: WORDS.title,
    about: [
      WORDS.madeOn(decision.date),
      ...(decision.areaName === null ? [] : [WORDS.place(decision.areaName)]),
    ],
    blocks: [
      { kind: 'lead', heading: view.headline, text: view.lead },
      ...(view.notes.length === 0 ? [] : [{ kind: 'note' as const, text: view.notes.join('\n') }]),
      ...section(WORDS.why, view.cards.flatMap(cardBlocks)),
      ...section(BESIDE_WORDS.help, view.besides.flatMap(besideBlocks)),
      ...section(
        BESIDE_WORDS.days,
        view.way.days.map((text): Block => ({ kind: 'text', text })),
      ),
      ...section(
        WORDS.labels,
        view.labels.map(({ tag, text }): Block => ({ kind: 'text', text: `${tag}：${text}` })),
      ),
      ...section(
        WORDS.change,
        view.levers.map((text): Block => ({ kind: 'text', text })),
      ),
      ...section(WORDS.next, [{ kind: 'list', items: nextSteps(decision, facts) }]),
      ...section(WORDS.bring, [{ kind: 'list', items: bringList(facts, decision, acting), tick: true }]),
      ...section(
        BESIDE_WORDS.provisions,
        view.way.provisions.map(({ title, text, article }): Block => ({
          kind: 'text',
          text: `${title}：${text}（${article}）`,
        })),
      ),
      ...section(WORDS.answers, [{ kind: 'pairs', rows: answers }]),
      ...section(WORDS.law, [
        {
          kind: 'text',
          text: decision.standards.map(({ title, number }) => lawLine(title, number)).join('、'),
        },
      ]),
      { kind: 'code', text: writeReceipt(receipt), caption: WORDS.codeCaption },
    ],
    foot: WORDS.foot,
    madeAt,
  }
}

/** A law with its number; of one that names the other, the longer alone. */
function lawLine(title: string, number: string): string {
  if (title.includes(number)) return `《${title}》`
  return number.includes(title) ? `《${number}》` : `《${title}》（${number}）`
}

const section = (text: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text }, ...blocks]

/** A test: its title with its tag, then figure, limit and how the limit came about, then where it stands. */
function cardBlocks(card: Card): Block[] {
  const rows: [string, string][] = []
  if (card.figure !== null) rows.push([card.figure.label, card.figure.text])
  if (card.limit !== null) rows.push([card.limit.label, card.limit.text])
  if (card.calculation !== null) rows.push([WORDS.calculation, card.calculation])
  rows.push([WORDS.article, card.article])
  const said = [card.note, ...card.details].filter((line) => line !== null)
  return [
    { kind: 'text', text: `${card.title}：${card.tag}`, strong: true },
    ...said.map((text): Block => ({ kind: 'text', text })),
    { kind: 'pairs', rows },
    ...card.parts.flatMap(cardBlocks),
  ]
}

/** A grade or a sum: what it comes to, how, and where it stands. */
function besideBlocks({ title, text, calculation, note, article }: Beside): Block[] {
  const rows: [string, string][] = [[title, text ?? TAGS.unknown]]
  if (calculation !== null) rows.push([WORDS.computed, calculation])
  rows.push([WORDS.article, article])
  return [{ kind: 'pairs', rows }, ...(note === null ? [] : [{ kind: 'text', text: note } as const])]
}
