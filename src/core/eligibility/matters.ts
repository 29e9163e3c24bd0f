import { EVERYDAY_IDS, MATTER_WORDS, NOT_LISTED, TRADITIONAL, type MatterId } from './wording/matters'
import type { MatterWords } from './wording/matters/form'
import { STEP_WORDS, type StepCode, type StepWords } from './wording/steps'

/** One matter (事项) of the finder; `listed` says where the national list has it, or that it does not: never "no". */
export interface MatterEntry extends MatterWords {
  readonly id: MatterId
  readonly listed: string
}

export interface MatterSearch {
  /** Best first, at most six; empty when nothing fits. */
  readonly found: readonly MatterEntry[]
  /** Ways on that always stand: nobody is left with an empty page. */
  readonly ways: readonly (StepWords & { readonly code: StepCode })[]
}

const MOST_FOUND = 6
const MOST_TEXT = 80
const MOST_KEYS = 12

const WAYS: MatterSearch['ways'] = [
  { code: 'call', ...STEP_WORDS.call },
  { code: 'ask', ...STEP_WORDS.ask },
]

const isMatterId = (text: string): text is MatterId =>
  Object.prototype.hasOwnProperty.call(MATTER_WORDS, text)

/** The matter of an id, as it may stand in an address; null for one nobody knows. */
export function matterEntry(id: string | undefined): MatterEntry | null {
  if (id === undefined || !isMatterId(id)) return null
  const words: MatterWords = MATTER_WORDS[id]
  return { id, ...words, listed: listedLine(words) }
}

function listedLine({ article, page, way }: MatterWords): string {
  if (article === null) return page === undefined ? NOT_LISTED : ''
  return `写在国家的名单里（${article}）${way === 'urgent' ? '，不看收入' : ''}`
}

/** The matters most people come with, in order. */
export const everydayMatters = (): MatterEntry[] =>
  EVERYDAY_IDS.map((id) => matterEntry(id)).filter((entry) => entry !== null)

/**
 * The matters a villager's words point to, while they are typed. Spaces, punctuation, full width, traditional characters and
 * common slips are taken as meant; letters are taken as pinyin or its initials. Any text is answered, in a few ms on an old phone.
 */
export function findMatters(said: string): MatterSearch {
  const text = plain(said)
  if (text === '') return { found: [], ways: WAYS }
  const scored = theIndex()
    .map((row) => ({ id: row.id, points: scoreOf(row, text) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
  const least = (scored[0]?.points ?? 0) * WORTH_SHOWING
  const found = scored
    .filter(({ points }) => points >= least)
    .slice(0, MOST_FOUND)
    .map(({ id }) => matterEntry(id))
    .filter((entry) => entry !== null)
  return { found, ways: WAYS }
}

/** What is worth less than this part of the best is noise. */
const WORTH_SHOWING = 0.08

interface Row {
  readonly id: MatterId
  readonly title: string
  /** Each a list of parts that must all stand in the text. */
  readonly words: readonly (readonly string[])[]
  readonly keys: readonly string[]
  readonly weight: number
}

let index: readonly Row[] | null = null

/** Made once, on the first search: a phone that never searches pays nothing. */
function theIndex(): readonly Row[] {
  index ??= Object.keys(MATTER_WORDS).filter(isMatterId).map(rowOf)
  return index
}

function rowOf(id: MatterId): Row {
  const { title, words, keys, way }: MatterWords = MATTER_WORDS[id]
  return {
    id,
    title: plain(title),
    words: words.split(' ').map((word) => word.split('+').map(plain)),
    keys: keys.split(' '),
    // Somebody in danger, hurt or held cannot wait: their matter outweighs the words for whom it happened to.
    weight: way === 'civil' ? 1 : 1.5,
  }
}

/** Longer words count more than several short ones; a matter's own name most. What is half typed counts a little. */
function scoreOf({ title, words, keys, weight }: Row, text: string): number {
  if (/^[a-z]+$/.test(text)) return keyScore(keys, text)
  const stands = words.filter((parts) => parts.every((part) => text.includes(part)))
  const points = stands.reduce((sum, parts) => sum + parts.join('').length ** 2, 0)
  const named = title.includes(text) || text.includes(title) ? 10 : 0
  const begun = points > 0 ? 0 : bestBegun(words, text)
  return weight * (points + begun) + named
}

function keyScore(keys: readonly string[], text: string): number {
  if (keys.includes(text)) return 100
  const begun = keys.some((key) => key.length > text.length && key.slice(0, text.length) === text)
  return text.length > 1 && text.length <= MOST_KEYS && begun ? 10 : 0
}

/** A word whose beginning is all that was typed; the nearer to its end, the more. */
function bestBegun(words: readonly (readonly string[])[], text: string): number {
  const near = words.map((parts) => {
    const word = parts.join('')
    return word.slice(0, text.length) === text ? text.length / word.length : 0
  })
  return Math.max(...near)
}

let simple: ReadonlyMap<string, string> | null = null

function simplified(): ReadonlyMap<string, string> {
  if (simple === null) {
    const pairs = new Map<string, string>()
    for (let at = 0; at + 1 < TRADITIONAL.length; at += 2)
      pairs.set(TRADITIONAL.charAt(at), TRADITIONAL.charAt(at + 1))
    simple = pairs
  }
  return simple
}

const FULL_WIDTH = /[\uff01-\uff5e]/g
const FULL_TO_HALF = 0xfee0
/** Everything but Chinese characters, letters and digits. */
const NOISE = /[^\u4e00-\u9fffa-z0-9]+/g

/** As it is compared: half width, small letters, simplified, without spaces and marks; 打 that hurts nobody is put aside. */
function plain(said: string): string {
  const half = said
    .slice(0, MOST_TEXT)
    .replace(FULL_WIDTH, (one) => String.fromCharCode(one.charCodeAt(0) - FULL_TO_HALF))
    .toLowerCase()
    .replace(NOISE, '')
  const map = simplified()
  return Array.from(half, (one) => map.get(one) ?? one)
    .join('')
    .replace(/打(?=工|零工|散工|短工)/g, '务')
    .replace(/打(?=官司|电话|算|听|字|发)/g, '')
}
