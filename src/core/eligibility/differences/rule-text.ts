import type { NumberRule, TruthRule } from '../rule'
import type { Terms } from './terms'
import { numberText } from './number-text'

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
