import type { FactDocument, FactWords } from '../document'
import { sentences } from './rows'
import { wordsOf } from './terms'
import { unitWords, valueText } from './value-text'

/** A question of a standard in words: how it is asked, and what may be answered. */
export function factText(fact: FactDocument): string {
  return describe(fact, wordsOf(fact))
}

function describe(fact: FactDocument, words: FactWords | null): string {
  return sentences(words?.heading, kindText(fact, words), words?.why, words?.help, calledText(words))
}

const calledText = (words: FactWords | null): string | null =>
  words === null
    ? null
    : `称呼：${[words.short, words.unit, words.item].filter((one) => one !== undefined).join('、')}`

function kindText(fact: FactDocument, words: FactWords | null): string {
  switch (fact.kind) {
    case 'choice':
      return `选一项：${optionsText(fact.options, words)}`
    case 'multi':
      return `可以选几项：${optionsText(fact.options, words)}`
    case 'count': {
      const scale = fact.scale === undefined || fact.scale === 1 ? '' : `，精确到 1/${fact.scale}`
      return `填数：${valueText(fact.least, fact.unit)}到 ${valueText(fact.most, fact.unit)}${scale}`
    }
    case 'money':
      return moneyText(fact)
    case 'date':
      return `填日期：${fact.earliest} 到 ${fact.latest ?? '办事那天'}`
    case 'place':
      return '选地方'
    case 'list':
      return listText(fact, words)
  }
}

function optionsText(options: readonly string[], words: FactWords | null): string {
  return options
    .map((code) => {
      const { label = code, note } = words?.options?.[code] ?? {}
      return note === undefined ? label : `${label}（${note}）`
    })
    .join('、')
}

function moneyText({ most, window, weeks }: Extract<FactDocument, { kind: 'money' }>): string {
  const months = window === undefined ? null : `也可以按 ${window} 个月一共多少填`
  const year = weeks === undefined ? null : `一年按 ${weeks[0]}${weeks[1] === 1 ? '' : `/${weeks[1]}`} 周算`
  return ['填金额', `一年最多 ${valueText(most, 'fen')}`, months, year]
    .filter((one) => one !== null)
    .join('，')
}

function listText(fact: Extract<FactDocument, { kind: 'list' }>, words: FactWords | null): string {
  const fields = fact.fields.map((field) => {
    const own = field.words ?? words?.fields?.[field.id] ?? null
    return `${own?.short ?? field.id}：${describe(field, own)}`
  })
  const first = Object.entries(fact.first ?? {}).map(([name, code]) => {
    const own = words?.fields?.[name]
    return `第一项的${own?.short ?? name}是“${own?.options?.[code]?.label ?? code}”`
  })
  const size = `逐项填（${unitWords(fact.unit).replace('多少', '')}），${fact.least} 到 ${fact.most} 项`
  return [size, ...first, ...fields].join('；')
}
