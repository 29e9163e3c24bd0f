import type { IndicatorDocument, ListDocument, ListName, StandardDocument, TermsDocument } from '../document'
import { LIST_TITLES } from '../wording/results'
import { factText } from './fact-text'
import { rowIf, sentences, statusText, type Row } from './rows'
import { numberText, truthText } from './rule-text'
import { termsOf, wordsOf, type Terms } from './terms'
import { levelText, unitWords, valueText } from './value-text'

/** All that a standard says, row by row, in the order it is read. `_id`, `schema` and `revision` are not part of what it says. */
export function standardRows(document: StandardDocument): Row[] {
  const terms = termsOf(document)
  return [
    ...headRows(document, terms),
    ...ruleRows(document, terms),
    ...resultRows(document, terms),
    ...(document.parameters ?? []).map((one) =>
      row('parameters', one.id, `基数：${one.title}`, indicatorText(one)),
    ),
    ...(document.facts ?? []).map((one) =>
      row('facts', one.id, `问题：${wordsOf(one)?.short ?? one.id}`, factText(one)),
    ),
    ...(document.places ?? []).map(({ code, name }) => row('places', code, `地方 ${code}`, name)),
  ]
}

const row = (group: string, id: string, what: string, text: string): Row => ({
  key: `${group}.${id}`,
  what,
  text,
})

const BASES = { household: '按家庭算', individual: '按个人算' } as const

function headRows(document: StandardDocument, terms: Terms): Row[] {
  return [
    ...rowIf('title', '名称', document.title),
    ...rowIf('number', '文号', document.number),
    ...rowIf('area', '适用地方', terms.place(document.area)),
    ...rowIf('from', '开始施行', document.from),
    ...rowIf('to', '施行到', document.to ?? '没有定'),
    ...rowIf('status', '核对情况', statusText(document.status)),
    ...rowIf('note', '说明', document.note),
    ...rowIf('source', '出处', document.source),
    ...rowIf('basis', '算谁的钱', document.basis && BASES[document.basis]),
    ...rowIf('supersedes', '取代', document.supersedes),
    ...rowIf('example', '性质', document.example === true ? '只是格式示例，不是现行规定' : null),
  ]
}

/** The means test and what it is made of: what a reader looks for first. */
function ruleRows(document: StandardDocument, terms: Terms): Row[] {
  const { hardship, limit, figures = [], tests = [], lists = {} } = document
  return [
    ...rowIf('hardship', '怎样算经济困难', hardship && truthText(hardship, terms)),
    ...rowIf('limit', '标准线', limit === undefined ? null : `“${terms.figure(limit)}”`),
    ...figures.map(({ id, title, rule }) =>
      row('figures', id, `算法：${title}`, sentences(title, numberText(rule, terms))),
    ),
    ...tests.map(({ id, title, article, status, note, rule }) => {
      const doubt = status === undefined ? null : statusText(status)
      return row(
        'tests',
        id,
        `条件：${title}`,
        sentences(title, truthText(rule, terms), article, doubt, note),
      )
    }),
    ...listRow('noTest', lists.noTest, terms),
    ...listRow('scope', lists.scope, terms),
    ...listRow('exempt', lists.exempt, terms),
  ]
}

const listRow = (name: ListName, list: ListDocument | undefined, terms: Terms): Row[] =>
  rowIf(`lists.${name}`, LIST_TITLES[name], list && listText(list, terms))

const listText = ({ tests, complete, note }: ListDocument, terms: Terms): string =>
  sentences(tests.map(terms.test).join('；') || '没有列出', complete ? '名单是全的' : '名单不全', note)

function resultRows(
  { grades = [], amounts = [], floors = [], terms: days, provisions = [] }: StandardDocument,
  terms: Terms,
): Row[] {
  return [
    ...grades.map(({ id, title, article, note, rule }, at) =>
      row(
        'grades',
        id,
        `援助档次：${title}`,
        sentences(`第 ${at + 1} 档`, title, truthText(rule, terms), article, note),
      ),
    ),
    ...amounts.map(({ id, title, article, note, rule, when }) => {
      const where = when === undefined ? null : `只在${truthText(when, terms)}时算`
      return row(
        'amounts',
        id,
        `金额：${title}`,
        sentences(title, numberText(rule, terms), where, article, note),
      )
    }),
    ...floors.map(({ id, title, article, op, least, binds }) => {
      const word = op === 'above' ? '要高于' : '不能低于'
      const whose = `管${binds.map(levelText).join('、')}定的标准`
      return row(
        'floors',
        id,
        `下限：${title}`,
        sentences(title, `${word} ${numberText(least, terms)}`, whose, article),
      )
    }),
    ...rowIf('terms', '期限', days && daysText(days)),
    ...provisions.map(({ id, title, article, text }) =>
      row('provisions', id, `办理规定：${title}`, sentences(title, text, article)),
    ),
  ]
}

function daysText({ decision, objectionDays }: TermsDocument): string {
  const kind = decision?.kind === 'working' ? '个工作日' : '天'
  return sentences(
    decision === undefined ? null : `${decision.days} ${kind}内作出决定`,
    objectionDays === undefined ? null : `${objectionDays} 天内可以提出异议`,
  )
}

function indicatorText({ title, unit, most, scale = 1 }: IndicatorDocument): string {
  const exact = scale === 1 ? null : `精确到 1/${scale}`
  return sentences(title, unitWords(unit), `最大 ${valueText(most, unit, scale)}`, exact)
}
