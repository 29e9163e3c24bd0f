import type { BandRow, NumberRule, TruthRule } from '../rule'
import type { Terms } from './terms'
import { levelText, ratioText, valueText } from './value-text'

/** Any rule in words, a number or a condition: total over every operator, and different rules read differently. */
export function ruleText(rule: NumberRule | TruthRule, terms: Terms): string {
  return isTruth(rule) ? truthText(rule, terms) : numberText(rule, terms)
}

const CONDITIONS = ['all', 'any', 'not', 'if', 'test', 'is', 'has', 'within', 'some', 'every'] as const
const COMPARISONS = ['below', 'notOver', 'above', 'atLeast', 'unwritten'] as const

/** `bands` has an `above` of its own. */
const isTruth = (rule: NumberRule | TruthRule): rule is TruthRule =>
  !('bands' in rule) && [...CONDITIONS, ...COMPARISONS].some((name) => name in rule)

/** A condition as words. */
export function truthText(rule: TruthRule, terms: Terms): string {
  return joinedText(rule, terms) ?? askedText(rule, terms) ?? comparedText(rule, terms) ?? '（读不懂的条件）'
}

/** What is made of other conditions. */
function joinedText(rule: TruthRule, terms: Terms): string | null {
  if ('all' in rule) return branchText(rule.all, ' 并且 ', '没有别的条件', terms)
  if ('any' in rule && !('has' in rule)) return branchText(rule.any, ' 或者 ', '没有一项算符合', terms)
  if ('not' in rule) return `不是（${truthText(rule.not, terms)}）`
  if ('if' in rule) {
    const [then, otherwise] = [truthText(rule.then, terms), truthText(rule.else, terms)]
    return `（${truthText(rule.if, terms)}的，要看：${then}；不是的，要看：${otherwise}）`
  }
  return 'test' in rule ? `“${terms.test(rule.test)}”` : null
}

function branchText(rules: readonly TruthRule[], sign: string, none: string, terms: Terms): string {
  if (rules.length === 0) return none
  return rules
    .map((one) => (isBranch(one) ? `（${truthText(one, terms)}）` : truthText(one, terms)))
    .join(sign)
}

const isBranch = (rule: TruthRule): boolean => 'all' in rule || ('any' in rule && !('has' in rule))

/** What a person was asked. */
function askedText(rule: TruthRule, terms: Terms): string | null {
  const options = (fact: string, codes: readonly string[]) =>
    codes.map((code) => `“${terms.option(fact, code)}”`).join('或')
  if ('is' in rule) return `${terms.fact(rule.is)}是${options(rule.is, rule.in)}`
  if ('has' in rule) return `${terms.fact(rule.has)}里有${options(rule.has, rule.any)}`
  if ('within' in rule) return `${terms.fact(rule.within)}在${rule.areas.map(terms.place).join('、')}`
  if ('some' in rule)
    return `${terms.fact(rule.some)}里至少有一${terms.item(rule.some)}：（${truthText(rule.where, terms)}）`
  if ('every' in rule)
    return `${terms.fact(rule.every)}里每一${terms.item(rule.every)}都：（${truthText(rule.where, terms)}）`
  return null
}

function comparedText(rule: TruthRule, terms: Terms): string | null {
  const compared = ([a, b]: readonly [NumberRule, NumberRule], word: string) =>
    `${numberText(a, terms)} ${word} ${numberText(b, terms)}`
  if ('below' in rule) return compared(rule.below, '低于')
  if ('notOver' in rule) return compared(rule.notOver, '不超过')
  if ('above' in rule) return compared(rule.above, '高于')
  if ('atLeast' in rule) return compared(rule.atLeast, '不低于')
  return 'unwritten' in rule ? `另有规定，条文还没有收进来（${rule.unwritten}）` : null
}

/** A number rule as words, total over every operator. */
export function numberText(rule: NumberRule, terms: Terms): string {
  return sourceText(rule, terms) ?? sumText(rule, terms) ?? pickText(rule, terms) ?? '（读不懂的算法）'
}

/** Where a number comes from without being computed of others. */
function sourceText(rule: NumberRule, terms: Terms): string | null {
  if ('fact' in rule) return terms.fact(rule.fact)
  if ('sum' in rule) return `一年的${terms.fact(rule.sum)}合计`
  if ('parameter' in rule) {
    const where = rule.at === undefined ? '' : `按“${terms.fact(rule.at)}”的`
    return `${where}${levelText(rule.of)}的${terms.indicator(rule.parameter)}`
  }
  if ('value' in rule) return valueText(rule.value, rule.unit)
  if ('ratio' in rule) return ratioText(rule.ratio)
  if ('figure' in rule) return `“${terms.figure(rule.figure)}”`
  if ('since' in rule) return sinceText(rule, terms)
  if ('dated' in rule) {
    const rows = rule.dated.map(
      ({ from, to, value }) => `${from} 起${to === null ? '' : `到 ${to}`}是 ${valueText(value, rule.unit)}`,
    )
    return `按日期：${rows.join('，')}`
  }
  return null
}

function sinceText(rule: Extract<NumberRule, { since: string }>, terms: Terms): string {
  const unit = { year: '整年数', month: '整月数', day: '天数' }[rule.in]
  const from = rule.dayAfter === true ? '（满的那天过后的第二天才算满）' : ''
  return `从${terms.fact(rule.since)}到办事那天的${unit}${from}`
}

/** What is computed of other numbers by one sign. */
function sumText(rule: NumberRule, terms: Terms): string | null {
  const part = (one: NumberRule) => bracketed(one, terms)
  if ('add' in rule) return rule.add.map(part).join(' + ')
  if ('subtract' in rule) return rule.subtract.map(part).join(' − ')
  if ('multiply' in rule) return rule.multiply.map(part).join(' × ')
  if ('divide' in rule) return rule.divide.map(part).join(' ÷ ')
  if ('perMonth' in rule) return `${part(rule.perMonth)} ÷ 12 个月`
  if ('perYear' in rule) return `${part(rule.perYear)} × 12 个月`
  if ('greater' in rule) return `${listed(rule.greater, terms)}中最大的`
  if ('lesser' in rule) return `${listed(rule.lesser, terms)}中最小的`
  if ('round' in rule) {
    const way = { up: '向上取', down: '向下取', 'half-up': '四舍五入' }[rule.way]
    return `${part(rule.round)}（${way}到 ${rule.to} 的整倍数）`
  }
  return null
}

const listed = (rules: readonly NumberRule[], terms: Terms) =>
  rules.map((one) => `【${numberText(one, terms)}】`).join('和')

/** What is looked up, or gone through item by item. */
function pickText(rule: NumberRule, terms: Terms): string | null {
  const say = (one: NumberRule) => numberText(one, terms)
  if ('choose' in rule) {
    const cases = rule.choose.map((one) => `${truthText(one.if, terms)}的，按${say(one.then)}`)
    return `（${[...cases, `都不是的，按${say(rule.else)}`].join('；')}）`
  }
  if ('table' in rule) {
    const rows = rule.rows.map((row, at) => `${at + 1} → ${say(row)}`)
    const further = `再多的，每多 1 加 ${say(rule.further)}`
    return `（按${say(rule.table)}查表：${[...rows, further].join('；')}）`
  }
  if ('bands' in rule) {
    const rows = rule.rows.map((row) => bandText(row, terms))
    return `（按${say(rule.bands)}分段：${[...rows, `再高的，${say(rule.above)}`].join('；')}）`
  }
  const where = 'where' in rule && rule.where !== undefined ? `（只算${truthText(rule.where, terms)}的）` : ''
  if ('each' in rule)
    return `${terms.fact(rule.each)}逐${terms.item(rule.each)}算${where}【${say(rule.total)}】再加起来`
  if ('count' in rule) return `${terms.fact(rule.count)}的数目${where}`
  return null
}

function bandText(row: BandRow, terms: Terms): string {
  const limit =
    'upTo' in row ? `不超过 ${numberText(row.upTo, terms)}` : `低于 ${numberText(row.under, terms)}`
  return `${limit}的，${numberText(row.then, terms)}`
}

const SIGNS = ['add', 'subtract', 'multiply', 'divide', 'perMonth', 'perYear', 'greater', 'lesser'] as const

/** A part of a sum or product, in brackets where its own sign would be misread. One part alone needs none. */
function bracketed(rule: NumberRule, terms: Terms): string {
  const text = numberText(rule, terms)
  return SIGNS.some((sign) => sign in rule) ? `（${text}）` : text
}
