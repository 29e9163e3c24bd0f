import type { Lever } from '../levers'
import { factWords, shortOf } from './fact-words'
import { fenText } from './amount'

/**
 * How much would do, as a sentence. null for answers that are what they are (领低保, 被打骂):
 * naming those beside a result would only teach people what to say.
 */
export function leverText(lever: Lever): string | null {
  if (lever.kind === 'options') return null
  const towards = lever.towards === 'likely' ? '很可能符合' : '不一定超过标准，还要再看别的'
  return `${whose(lever)}${upTo(lever.fen)}，就${towards}。`
}

type Amount = Exclude<Lever, { readonly kind: 'options' }>

function whose({ kind, fact, field, item, unit }: Amount): string {
  const short = shortOf(fact)
  const of = field === undefined ? '' : shortOf(`${fact}.${field}`)
  if (item !== undefined) return `第 ${item} 个${factWords(fact)?.item ?? short}还不知道的${of}，每月`
  if (kind === 'row') return `${short}里还不知道的那一份，每月`
  if (unit === 'person') return `一家人每月的${of || '收入'}加起来`
  if (unit !== undefined) return `${short}每月的${of || '钱'}加起来`
  return `一家人每月的${short.replace(/^家里的/, '')}`
}

/** The greatest whole number of fen that still does: said as 少于 where that is the rounder number. */
function upTo(fen: number): string {
  return (fen + 1) % 100 === 0 ? `少于 ${fenText(fen + 1)} 元` : `不超过 ${fenText(fen)} 元`
}
