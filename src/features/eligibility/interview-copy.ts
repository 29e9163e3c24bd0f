import type { Period } from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'

/** Words of the question pages, of lists and of their items. */
export const questionCopy = {
  promise: '没关系，后面可以再补',
  elsewhere: '别的地方',
  elsewhereNote: '深圳、广州，或者外省',
  wholeCity: (name: string) => `${name}，说不清是哪个县`,
  yourVillage: '您选的村在这里',
  chooseProvince: '在哪个省？',
  otherProvince: '换个省',
  chooseCity: (name: string) => `在${name}哪个市？`,
  backToList: '返回本市的县、区',
  changeAway: '点这里换一个地方',
  unsureDate: '不清楚是哪天',
  dateExample: '比如 1958 年 3 月 12 日',
} as const

const MONTHS = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const

/** 六个月, of the months a standard looks back. */
const monthsText = (months: number | null): string =>
  months === null ? '这几个月' : `${MONTHS[months] ?? months}个月`

/** Words of an amount and what it is for. */
export const amountCopy = {
  per: (per: Period, months: number | null): string =>
    ({
      week: '每周',
      fortnight: '每两周',
      month: '每月',
      season: '每季',
      halfYear: '半年',
      year: '一年',
      window: `近${monthsText(months)}`,
    })[per],
  unit: (per: Period, months: number | null): string =>
    ({
      week: '元/周',
      fortnight: '元/两周',
      month: '元/月',
      season: '元/季',
      halfYear: '元/半年',
      year: '元/年',
      window: `元/${monthsText(months)}`,
    })[per],
  whichPer: (label: string) => `${label}，多久的数`,
  row: (label: string, at: number) => (at === 0 ? label : `${label}，第 ${at + 1} 笔`),
  add: '还有一笔',
  remove: '去掉这一笔',
  removeRow: (label: string) => `去掉${label}`,
  total: '一共多少钱',
} as const

/** What is said when 继续 cannot go on: at the top, and beside the field. */
export const problemCopy = {
  nothing: {
    choice: '请选一个。不清楚就选“不清楚”。',
    multi: '请选一个。都没有就选“都没有”。',
    count: '请填一个数。不清楚就点“不清楚”。',
    money: '请填大概的数。没有就填 0，不清楚就点“不清楚”。',
    date: '请填年、月、日。不清楚就点“不清楚”。',
    place: '请选一个地方。不清楚就选“不清楚”。',
    list: '请填一下。不清楚就选“不清楚”。',
  } satisfies Record<Question['kind'], string>,
  notNumber: '请填数字，比如 120 或者 98.5。',
  notWhole: '请填整数，比如 4。',
  notMoney: '请填数字，比如 1500，分以下不用填。',
  tooSmall: (least: number, unit: string) => `最少填 ${least} ${unit}。`,
  /** Income is what was earned; a year of loss is none. */
  negative: '不用填负号。没挣到钱、亏了，就填 0。',
  tooLarge: '数太大了，请看一下有没有多写 0。',
} as const

export const listProblems = {
  nothing: (item: string) => `请添上${item}。没有就选“没有”，不清楚就选“不清楚”。`,
  noKinds: '有哪几样收入？请选一样。都没有就选“都没有”。',
  ofItem: (title: string, message: string) => `${title}：${message}`,
  ofField: (field: string, message: string) => `${field}，${message}`,
} as const

/** Words of a list and its running picture. */
export const listCopy = {
  none: '没有',
  has: (item: string) => `有，添一${item}`,
  add: (item: string) => `再添一${item}`,
  unsure: '说不清楚，先跳过',
  edit: '改',
  fill: '接着填',
  remove: '删掉',
  editLabel: (title: string) => `改${title}`,
  fillLabel: (title: string) => `接着填${title}`,
  removeLabel: (title: string) => `删掉${title}`,
  removed: (title: string) => `“${title}”删掉了`,
  undo: '放回来',
  blank: '还没填',
  unfinished: '还没填完',
  unsureOf: (fields: string) => `不清楚：${fields}`,
  nothingIn: '没有收入',
  aMonth: (amount: string) => `每月 ${amount}`,
  total: (count: string) => `${count}每月一共`,
  full: (most: string) => `最多填 ${most}，够多了。`,
  done: '填好了',
  doneAndAdd: (item: string) => `填好了，再添一${item}`,
  askNote: '只选有的，可以选几样。没选的就是没有。',
  noneOf: '都没有',
  noneOfNote: '比如上学的、没有收入的老人',
  noneNow: '没有了',
  headingOf: (title: string) => `${title}的情况`,
  newOf: (item: string) => `添一${item}`,
  change: '换',
  changeLabel: (field: string) => `换${field}`,
  backToList: '回到名单',
  about: '写大概的数就行，申请时再核对。',
} as const

/** Kinds of money as they are chosen from, in the words of who earns it; of others, what the standard calls them. */
const KINDS: Readonly<Record<string, { readonly label: string; readonly note?: string }>> = {
  wages: { label: '打工、零工的工钱' },
  business: { label: '种地、养殖、出海、做生意', note: '除掉本钱，净挣的' },
  property: { label: '租金、利息、土地流转的钱' },
  transfers: { label: '养老金、补贴、别人寄来的钱' },
}

export const kindWords = ({ id, short }: Question): { readonly label: string; readonly note?: string } =>
  KINDS[id] ?? { label: short }

/** What is asked before the kinds: of a person which incomes, of anything else which sums. */
export const kindsHeading = (fields: readonly Question[]): string =>
  fields.some(({ id }) => id in KINDS) ? '有哪几样收入？' : '有哪几样？'
