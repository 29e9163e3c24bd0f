import type { Question } from '../interview'
import { NONE_WORDS, UNKNOWN_WORDS } from '../wording/questions'
import type { Card } from './card'
import type { Beside, ResultView } from './result-view'

/** A result as one text for the voice: the same words as on the page, in the same order. */
export function readAloud({
  headline,
  lead,
  cards,
  besides,
  way,
  labels,
  levers,
  notes,
}: ResultView): string {
  const parts = [
    headline,
    lead,
    ...cards.map(cardAloud),
    ...besides.map(besideAloud),
    ...way.days,
    ...levers,
    ...labels.map(({ tag, text }) => `${tag}。${text}`),
    ...way.provisions.map(({ title, text }) => `${title}。${text}`),
    ...notes,
  ]
  return parts.map(sentence).join('')
}

function cardAloud({ title, tag, figure, limit, note, details, article, parts }: Card): string {
  const lines = [
    `${title}，${tag}`,
    figure === null ? '' : `${figure.label}${figure.text}`,
    limit === null ? '' : `${limit.label}${limit.text}`,
    note ?? '',
    ...details,
    ...parts.map((part) => `${part.title}，${part.tag}`),
    `依据是${article}`,
  ]
  return lines.filter((line) => line !== '').join('。')
}

const besideAloud = ({ title, text, note, article }: Beside): string =>
  [title, text ?? '还不知道', note ?? '', `依据是${article}`].filter((line) => line !== '').join('。')

/** A question with why it is asked and everything that may be answered. */
export function readQuestion({ heading, why, help, kind, options, fields }: Question): string {
  const labels = options.map(({ label, note }) => (note === undefined ? label : `${label}，${note}`))
  const listed = kind === 'multi' ? [...labels, NONE_WORDS.label] : labels
  const choices =
    listed.length === 0 ? [] : [`可以选：${listed.map((label, at) => `${at + 1}，${label}`).join('；')}`]
  const each = fields.length === 0 ? [] : [`每一个要填：${fields.map(({ short }) => short).join('、')}`]
  return [heading, why, help ?? '', ...each, ...choices, `不知道就选${UNKNOWN_WORDS.label}`]
    .filter((line) => line !== '')
    .map(sentence)
    .join('')
}

const sentence = (text: string): string => (/[。？！]$/.test(text) ? text : `${text}。`)
