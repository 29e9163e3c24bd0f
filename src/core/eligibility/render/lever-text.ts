import type { Lever } from '../levers'
import { QUESTION_WORDS } from '../wording/questions'
import { fenText } from './amount'

/**
 * How much would do, as a sentence. null for answers that are what they are (领低保, 被打骂):
 * naming those beside a result would only teach people what to say.
 */
export function leverText(lever: Lever): string | null {
  if (lever.kind === 'options') return null
  const short = QUESTION_WORDS[lever.fact]?.short ?? lever.fact
  const whose =
    lever.kind === 'row' ? `${short}里还不知道的那一份，每月` : `一家人每月的${short.replace(/^家里的/, '')}`
  return `${whose}${upTo(lever.fen)}，就${lever.towards === 'likely' ? '很可能符合' : '不一定超过标准，还要再看别的'}。`
}

/** The greatest whole number of fen that still does: said as 少于 where that is the rounder number. */
function upTo(fen: number): string {
  return (fen + 1) % 100 === 0 ? `少于 ${fenText(fen + 1)} 元` : `不超过 ${fenText(fen)} 元`
}
