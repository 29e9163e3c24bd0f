import type { Period } from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'
import type { MoneyKind } from './typed/kinds'

/** Words every page of the self-check shares. */
export const checkCopy = {
  title: '申请自查',
  resultTitle: '自查结果',
  next: '继续',
  before: '上一题',
  kept: '填到哪儿都自动存在这部手机里，随时可以停。',
  callHotline: '打 12348 问',
  leave: '快速离开',
  leaveNote: '点“快速离开”，马上回首页，并且删掉刚才填的。它删不掉微信、浏览器和电话里的使用记录。',
  offline: '现在没有网络。自查照样能用，按手机里存的标准算。',
  noLaw: '手机里的标准读不出来',
  noLawNote: '请关掉重新打开；着急的话直接打 12348，说给工作人员听。',
  gone: '前面填的已经清掉了',
  goneNote: '可以从头再查一次，大约三分钟。',
  startAgain: '从头查一次',
  notDone: '还没答完',
  notDoneNote: '前面填的都在，接着答就行。',
  goOn: '接着答',
} as const

export const startCopy = {
  heading: ['看看能不能申请', '免费法律援助'],
  lead: '一次问一件，大约三分钟。不用登记姓名，不清楚的可以跳过。',
  about: '您的事',
  changed: '标准有变化',
  changedKept: '您上次填的还在，按新标准看一看就行。',
  changedGone: '按新标准再查一次，大约三分钟。',
  otherMatter: '换一件事',
  begin: '开始',
  beginMatter: (matter: string) => `查一查“${matter}”`,
  resume: '接着上次的填',
  resumeNote: (count: number) => `上次答了 ${count} 题，都在这部手机里。`,
  seeResult: '看上次的结果',
  seeResultNote: (day: string) => `${day}存下来的，都在这部手机里。`,
  doneNote: '上次已经答完了，都在这部手机里。',
  again: '不要了，从头开始',
  promises: [
    { icon: 'shield', title: '只在这部手机上算', note: '您填的不会发给任何人，家里、村里都看不到。' },
    { icon: 'scales', title: '自查不是决定', note: '给不给援助，由法律援助机构审查决定。' },
    { icon: 'money', title: '不收钱', note: '法律援助不收钱。谁向您收钱，请打 12348。' },
  ],
  danger: '现在有危险，请马上打 110。',
  call110: '打 110',
} as const

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
  byKinds: '分开填',
  byTotal: '只填总数',
  ways: '怎么填',
  kindsNote: '没有的那一项空着就行。都没有收入，填一个 0。',
  per: { month: '按月', halfYear: '六个月', year: '按年' } satisfies Record<Period, string>,
  unit: { month: '元/月', halfYear: '元/六个月', year: '元/年' } satisfies Record<Period, string>,
  changePer: (per: Period) => ({ month: '改成按月填', halfYear: '改成填六个月', year: '改成按年填' })[per],
  whichPer: (label: string) => `${label}，按多久填`,
  sumTotal: (members: number | null) => (members === null ? '一家人每月一共' : `${members} 口人每月一共`),
  sumEach: '平均每人每月',
  atLeast: '至少',
} as const

/** Where money comes from, in the words of who earns it. */
export const moneyCopy: Record<MoneyKind, { readonly label: string; readonly note?: string }> = {
  wages: { label: '打工、零工的工钱', note: '全家在外、在家打工的都算' },
  business: { label: '种地、养殖、出海、做小生意', note: '除掉本钱，净挣的' },
  transfer: { label: '养老金、补贴、家里人寄来的钱' },
  property: { label: '租金、利息、土地流转的钱' },
  total: { label: '一家人一共' },
}

/** What is said when 继续 cannot go on: at the top, and beside the field. */
export const problemCopy = {
  nothing: {
    choice: '请选一个。不清楚就选“不清楚”。',
    multi: '请选一个。都没有就选“都没有”。',
    count: '请填一个数。不清楚就点“不清楚”。',
    money: '请填一项。没有收入就填 0，不清楚就点“不清楚”。',
    place: '请选一个地方。不清楚就选“不清楚”。',
  } satisfies Record<Question['kind'], string>,
  notNumber: '请填数字，比如 120 或者 98.5。',
  notWhole: '请填整数，比如 4。',
  notMoney: (kind: MoneyKind) => `“${moneyCopy[kind].label}”请填数字，比如 1500，分以下不用填。`,
  tooSmall: (least: number, unit: string) => `最少填 ${least} ${unit}。`,
  tooLarge: '数太大了，请看一下有没有多写 0。',
} as const

export const checkPageCopy = {
  heading: '请看看填得对不对',
  edit: '修改',
  fill: '补填',
  editLabel: (what: string) => `修改${what}`,
  fillLabel: (what: string) => `补填${what}`,
  each: (text: string) => `平均每人每月 ${text}`,
  promise: '自查只在这部手机上算，您填的谁也看不到。',
  see: '看结果',
  more: '还有一题没答',
  goOn: '接着答',
} as const

export const resultCopy = {
  why: '为什么是这个结果',
  ask: '在手机上问律师',
  askNote: '律师看得到您查的结果，看不到您填的',
  ways: '您可以这样办',
  steps: (count: number) => `接下来做${['', '一', '两', '三', '四', '五'][count] ?? count}件事`,
  unsure: '不知道也没关系',
  bring: '要带什么',
  bringNote: '有什么带什么，缺了也能先申请。',
  change: '怎样会不一样',
  labels: '还有拿不准的地方',
  notes: '请记住',
  line: '标准线',
  howComputed: '标准怎么来的',
  sample: '示例',
  book: '约村法律顾问',
  callNow: '现在就打 12348',
  bookWhom: (name: string) => `约${name}当面说`,
  sampleName: (name: string) => (name.includes('示例') ? name : `${name}（示例）`),
  comes: (clock: string, place: string) => `${clock}起，${place}`,
  askFree: '不看收入，也不收钱',
  fill: (what: string) => `补填“${what}”`,
  fillOther: '不清楚的',
  save: '先存下来，以后再说',
  saved: '存好了，在“申请自查”里再看',
  erase: '删掉这次填的',
  eraseTitle: '删掉刚才填的？',
  eraseNote: '只存在这部手机里，删掉就没有了。',
  keep: '先留着',
  change1: '改刚才填的',
  lawOf: (day: string) => `按 ${day} 更新的标准算的。`,
  staleLaw: (day: string) => `现在连不上网，按 ${day} 存下的标准算的。连上网会自动换新。`,
  bundledLaw: (day: string) => `按程序自带的标准（${day}）算的。连上网会自动换新。`,
  articleNote: '这是大意。原文以国家和省里公布的为准。',
  standardNumber: '文件',
  standardNote: '还没核对的',
  noArticle: '这一条的大意还没有写进来，可以打 12348 问。',
  close: '知道了',
} as const

/** Words of being told when the standard changes. */
export const tellCopy = {
  act: '标准变了告诉我',
  title: '标准变了，要告诉您吗？',
  note: '标准每年会变，您的结果可能跟着变。同意的话，我们只记下您要被告诉，不存您填的；到时在“消息”里告诉您一次。随时可以不要。',
  agree: '同意，告诉我',
  not: '不用了',
  told: '标准变了会告诉您',
  toldNote: '到时在“消息”里看，一点就能再查一次。',
  undo: '不用告诉我了',
} as const
