import type { Decision, TraceNode, Uncertain, UsedStandard } from '../decision'
import { groundsOf } from '../grounds'
import type { Lever } from '../levers'
import { HEADLINES, LIST_TITLES, NO_LAWYER, SAMPLE, SELF_CHECK, STATUS_TAGS, TAGS } from '../wording/results'
import { before, gapText } from './amount'
import { cardOf, groundTests, saysSomething, type Card } from './card'
import { calculationText, figureText } from './figure-text'
import { leadText } from './lead'
import { leverText } from './lever-text'
import { wayOf, type Way } from './way'

/** A result as a page shows it and a voice reads it. */
export interface ResultView {
  readonly outcome: Decision['outcome']
  readonly headline: string
  readonly lead: string
  readonly cards: readonly Card[]
  /** What the result leans on that is not verified: a word and a sentence each. 示例 comes first. */
  readonly labels: readonly { readonly tag: string; readonly text: string }[]
  /** How far aid goes, and what the standard has computed besides; `text` null while it is not known. */
  readonly besides: readonly Beside[]
  /** From applying to the end, as the standard has it. */
  readonly way: Way
  /** What would change it. */
  readonly levers: readonly string[]
  /** Always there: a self-check is not a grant; a positive one has its condition. */
  readonly notes: readonly string[]
}

export interface Beside {
  readonly title: string
  readonly text: string | null
  readonly calculation: string | null
  readonly note: string | null
  readonly article: string
}

export function renderDecision(decision: Decision, levers: readonly Lever[] = []): ResultView {
  const positive = decision.outcome === 'likely' || decision.outcome === 'no-test'
  return {
    outcome: decision.outcome,
    headline: headlineOf(decision),
    lead: leadText(decision),
    cards: cardsOf(decision),
    besides: linesBeside(decision),
    way: wayOf(decision),
    labels: labelsOf(decision.uncertain),
    levers: levers.map(leverText).filter((text) => text !== null),
    notes: positive ? [SELF_CHECK, NO_LAWYER] : [SELF_CHECK],
  }
}

function linesBeside({ grade, amounts }: Decision): Beside[] {
  const shown = amounts.map(({ title, article, note, amount }) => ({
    title,
    article,
    note,
    text: amount === null ? null : figureText(amount),
    calculation: amount === null ? null : calculationText(amount),
  }))
  if (grade === null) return shown
  const { title, article, note, value } = grade
  return [{ title, article, note, text: value === 'met' ? TAGS.met : null, calculation: null }, ...shown]
}

function headlineOf(decision: Decision): string {
  const { outcome, listComplete } = decision
  if (outcome === 'not-listed' && listComplete) return '这件事不在法律援助的范围里'
  return outcome === 'over' ? overHeadline(decision) : HEADLINES[outcome]
}

/** By the comparison the first card tells of: the one that decides, also where by how much is not known. */
function overHeadline({ hardship, standards }: Decision): string {
  const decides = hardship === null ? undefined : comparisonIn(hardship, standards)
  if (decides === undefined) return HEADLINES.over
  const { figure, over, op } = decides
  const [money = '', ...per] = figure.unit.split('/')
  if (over !== null && op !== 'above' && figure.unit === 'fen/month/person') {
    return over.n === 0 ? '收入正好等于标准，标准要求低于' : `${before('收入超过标准', gapText(over))}/月`
  }
  const inTime = TIMES.some((time) => per.indexOf(time) >= 0)
  if (money === 'fen' && inTime) return '收入超过标准'
  return !inTime && ASSETS.indexOf(money) >= 0 ? '家里的财产超过标准' : HEADLINES.over
}

const TIMES: readonly string[] = ['year', 'month', 'week', 'day']
/** Units what a household owns is counted in. Years lived somewhere, or people, are no property. */
const ASSETS: readonly string[] = ['fen', 'yuan', 'home', 'vehicle', 'squareMetre']

/** The first comparison a failing node rests on. */
function comparisonIn(node: TraceNode, standards: readonly UsedStandard[]): TraceNode['comparison'] {
  if (node.comparison !== undefined || node.children.length === 0) return node.comparison
  for (const ground of groundsOf(node, standards)) {
    const found = comparisonIn(ground, standards)
    if (found !== undefined) return found
  }
  return undefined
}

/** The matter, then whatever carried the outcome or keeps it open: every failing test, not just the first. */
function cardsOf(decision: Decision): Card[] {
  const { outcome, by, lists, hardship, standards } = decision
  const cards = (node: Decision['trace'] | null) =>
    node === null
      ? []
      : groundTests(node, standards)
          .map((one) => cardOf(one, standards))
          .filter((card) => card !== null)
  if (outcome === 'not-listed') return []
  if (by === 'no-test') return cards(lists.noTest)
  const matter = lists.scope.value === 'met' ? cards(lists.scope) : []
  if (by === 'exempt') return [...matter, ...cards(lists.exempt)]
  const means = cards(hardship)
  return [...means.filter((card, at) => at === 0 || saysSomething(card)), ...matter]
}

function labelsOf(uncertain: readonly Uncertain[]): ResultView['labels'] {
  const labels = uncertain.map((one) => ({
    tag: one.sample ? SAMPLE : STATUS_TAGS[one.status],
    text: doubtText(one),
  }))
  return labels.sort((a, b) => Number(b.tag === SAMPLE) - Number(a.tag === SAMPLE))
}

function doubtText({ kind, id, title, note, sample, status }: Uncertain): string {
  switch (kind) {
    case 'parameter':
      if (sample) return `${title}用的是示例数，不是公布的数，结果只供试用。`
      return `${title}用的是${STATUS_TAGS[status]}的数，公布后可能会变。`
    case 'standard':
      return `《${title}》：${note ?? '还没有核对。'}`
    case 'test':
      return `“${title}”：${note ?? '还没有核对。'}`
    case 'list':
      return note ?? `国家法律之外，各省还可以增加“${listTitle(id)}”，省里的名单没有收进来。`
  }
}

const listTitle = (id: string): string =>
  id === 'noTest' || id === 'scope' || id === 'exempt' ? LIST_TITLES[id] : id
