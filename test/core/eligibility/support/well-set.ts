import { readAloud } from '@/core/eligibility/render/read-aloud'
import type { Card } from '@/core/eligibility/render/card'
import type { ResultView } from '@/core/eligibility/render/result-view'

/** Every sentence a result shows or reads, as it stands on the page: a label with its number beside it. */
export function sentencesOf(view: ResultView): string[] {
  const besides = view.besides.map(({ title, text, calculation, note }) =>
    [`${title} ${text ?? ''}`, calculation, note].join('\n'),
  )
  const labels = view.labels.map(({ text }) => text)
  const whole = [
    view.headline,
    view.lead,
    ...view.levers,
    ...view.notes,
    ...labels,
    ...besides,
    readAloud(view),
  ]
  return [...view.cards.flatMap(cardSentences), ...whole].flatMap((text) => text.split(/[\n。]/))
}

function cardSentences({ title, figure, limit, note, calculation, own, details, parts }: Card): string[] {
  const sides = [figure, limit].map((side) => (side === null ? '' : `${side.label} ${side.text}`))
  const lines = [title, ...sides, note ?? '', calculation ?? '', own ?? '', ...details]
  return [...lines, ...parts.flatMap(cardSentences)]
}

/** Full-width brackets with a space beside them, and 每人 said twice of one number. */
export const badlySet = (sentences: readonly string[]): string[] =>
  sentences.filter((text) => / （|） |（ | ）/.test(text) || /(每人|人均)[^，。、；×÷=]*每人/.test(text))
