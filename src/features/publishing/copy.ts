import type { HistoryEntry, LawKind, LawState } from './api'

const states: Readonly<Record<LawState, string>> = {
  DRAFT: '草稿',
  CHECKED: '已检查，等审批',
  SCHEDULED: '已批准，等生效',
  IN_FORCE: '施行中',
  SUPERSEDED: '已被新的代替',
  WITHDRAWN: '已撤下',
}

/** Whose a piece of law is, and what one's own area is called beside it. */
export const whoseCopy = {
  issued: {
    nation: '国家发布',
    province: '省里发布',
    region: '自治区发布',
    city: '市里发布',
    county: '县里发布',
  },
  own: { nation: '全国', province: '本省', region: '本自治区', city: '本市', county: '本县（市、区）' },
} as const

const kinds: Readonly<Record<LawKind, string>> = { standard: '标准', parameter: '基数' }

/** Words of the list of standards and figures. */
export const lawsCopy = {
  title: '经济困难标准',
  notStaff: '这一页给司法局的人用',
  notStaffNote: '您想看看能不能申请免费律师，请到“首页”。',
  goHome: '回首页',
  kind: '看哪一种',
  kinds,
  states,
  lead: {
    standard: '标准写明谁算经济困难。新的一版要有人起草、检查，由另一个人批准，到日子自动施行。',
    parameter: '基数是标准里用到的数，比如城镇居民人均可支配收入。每年公布了新的，在这里换上。',
  },
  list: {
    standard: (own: string) => `${own}的标准`,
    parameter: (own: string) => `${own}的基数`,
  },
  around: {
    standard: '上级发布、这里也在用的标准',
    parameter: '上级发布、这里也在用的基数',
  },
  aroundNote: '只能看和导出；要改，由发布的那一级改。',
  aroundError: '上级发布的没能打开',
  /** Instead of being in force: there is nothing to apply. */
  noFigure: '还没有数',
  doubts: { verified: null, provisional: '待核', incomplete: '不完整', missing: null },
  none: '这里还没有',
  noneNote: '可以新起草一份，或者从文件导入。',
  error: '名单没能打开',
  offline: '现在没有网络，下面是上次看到的；要办的等有网再办。',
  more: '看更多',
  begin: { standard: '新起草标准', parameter: '新添基数' },
  days: (from: string | null, to: string | null) =>
    from === null ? '还没写日期' : `${from} 起${to === null ? '' : `，到 ${to}`}`,
  period: (period: string) => (/^\d{4}$/.test(period) ? `${period} 年的数` : period),
  mayApprove: '等您审批',
  files: '导入、导出',
  filesNote: '导出的表可以改好再导入。导入只会变成草稿，不会直接施行。',
  exportXlsx: '导出 Excel',
  exportJson: '导出 JSON',
  importFile: '导入文件',
  saved: (name: string) => `存好了：${name}`,
  unsaved: '文件没能存到这台设备上，请再试一次。',
} as const

/** Words of bringing in a file. */
export const importCopy = {
  title: '导入文件',
  reading: '正在读文件',
  tooLarge: '文件超过 65 KB，请分成几份。',
  strange: '只能导入 .xlsx 或者 .json 文件。',
  unreadable: '文件打不开，请换一个。',
  good: (count: number, unchanged: number) =>
    [
      count > 0 ? `读到 ${count} 份可以用的` : unchanged > 0 ? null : '没有读到可以用的内容',
      unchanged > 0 ? `${unchanged} 份没有改过，不用导入` : null,
    ]
      .filter((one) => one !== null)
      .join('；'),
  bad: (count: number) => `有 ${count} 处不对，这些行不会导入：`,
  row: (row: number) => `第 ${row} 行`,
  take: (count: number) => `导入 ${count} 份，成为草稿`,
  close: '先不导入',
  done: (count: number) => `导入了 ${count} 份，都在草稿里`,
} as const

const acts: Readonly<Record<HistoryEntry['act'], string>> = {
  loaded: '随系统装入',
  saved: '改了内容',
  checked: '检查通过',
  returned: '退回修改',
  approved: '批准',
  entered: '开始施行',
  superseded: '被新的代替',
  withdrawn: '撤下',
}

/** Words of one standard or figure. */
export const lawCopy = {
  titles: { standard: '标准', parameter: '基数' },
  newTitles: { standard: '新起草标准', parameter: '新添基数' },
  successorOf: (title: string) => `接替：${title}`,
  error: '没能打开',
  missing: '没有找到这一份',
  missingNote: '可能地址不全。请从名单里点进来。',
  toList: '回到名单',
  number: '文号',
  period: '统计年度',
  value: '数值',
  days: '日期',
  id: '编号',
  issues: (count: number) => `有 ${count} 处要改`,
  noIssues: '没有查出不对的地方',
  heed: '可以批准，还要留意：',
  at: (path: string) => (path === '' ? '整份' : path),
  differences: '和前一份比',
  differencesFirst: '前面没有可比的一份',
  says: '这一份说了什么',
  saysNothing: '内容还读不全，改好了才能说、才能比。',
  same: '和前一份说的一样',
  before: '前一份',
  after: '这一份',
  nothing: '没有写',
  text: '内容（原文）',
  unfold: '看',
  fold: '收起',
  edit: '修改内容',
  textNote: '按《标准怎么写》写。改了先保存，再检查。',
  textLabel: '标准的内容（JSON）',
  note: '改了什么（可以不填）',
  noteHint: '比如：换成 2026 年的数',
  save: '保存草稿',
  saved: '存好了',
  unsaved: '有改动还没保存，先存在这台设备上。',
  unsayable: '还没有保存：上面标红的要先改好。您写的还在。',
  dropChanges: '不要这些改动',
  conflict: '刚才别的同事改过这一份。您写的还在，请对照最新的再存。',
  overwrite: '用我的接着改',
  successor: { standard: '起草新的一版', parameter: '换上新的数' },
  outer: (issued: string) => `${issued}，这里也照它办。只能看和导出，不能在这里改、批、撤。`,
  ownTitle: (own: string) => `起草${own}自己的标准`,
  ownNote: (own: string) =>
    `只管${own}，不改上级的那一份。批准以后，${own}的家庭收入、财产按它算；${own}以外照旧。名称、文号、来源要写自己的。`,
  ownFrom: (title: string) => `从这一份起头：${title}`,
  leeway: {
    floor: (own: string) => `这一份准许${own}定自己的标准，但不能低于它写的下限。检查时会比。`,
    ask: (own: string) =>
      `标准由省一级政府定（法律援助法第三十四条）。上级有文件准许${own}定自己的，才起草，来源里写明那份文件。`,
    none: '这一份列的是哪些事、哪些人，不由本地另定。',
    figure: '别处的数不能当作本地的数。本地的数，请在名单里新添。',
  },
  check: '检查',
  checkNote: '看写得对不对、日期接不接得上、低不低于上级的下限。',
  approve: '批准',
  approveNote: (from: string | null) =>
    from === null ? '到日子自动施行。' : `${from} 起施行，到日子自动换上，手机上会跟着变。`,
  returnIt: '退回修改',
  withdraw: '撤下',
  discard: '丢掉草稿',
  secondPerson: '起草、检查的人不能批准自己的，要由另一个人批准。',
  reason: '原因',
  reasonMissing: '请写原因',
  sheets: {
    approve: {
      title: '批准这一份？',
      note: '批准以后马上发到手机上，到日子自动施行；前一份到前一天为止。谁批准的，会记下来。',
    },
    return: { title: '退回修改？', note: '写一句为什么，起草的人看得到。' },
    withdraw: {
      title: '撤下这一份？',
      note: '撤下以后新的自查不再用它，前一份接着用；用它算过的结果还查得到。谁撤下的，会记下来。',
    },
    discard: { title: '丢掉这份草稿？', note: '丢掉就不再改它，历史里还看得到。' },
  },
  later: '先不办',
  history: '谁办过什么',
  acts,
} as const

/** Words of what a draft would change. */
export const effectCopy = {
  title: '会影响谁',
  lead: '批准以前先看看：按这一份和按现在的，各有多少人符合。',
  ask: '算一算',
  again: '重新算',
  error: '没能算出来',
  unreadable: '内容还有错，算不了。请先“检查”，按提示改好再算。',
  synthetic: '试算人群（编的，不是真人）',
  syntheticNote: (seed: number) =>
    `按有限的公开数字随机编出来的人，只看方向，不是预测。同一个种子（${seed}）每次算出来一样。`,
  kept: '匿名留下的自查',
  keptNote: '同意留作试算的人的自查，没有姓名、住处。人数都取到十位，不是准数，免得前后一比就认出是谁。',
  keptNone: '留下自查的不到 10 个人，不显示。',
  people: '一共',
  totals: {
    gained: '新符合',
    lost: '不再符合',
    kept: '一直符合',
    over: '一直超过',
    unknown: '还不能确定',
  },
  by: { byCounty: '按县区', byMatter: '按什么事', byGroup: '按人群' },
  few: '不到 10',
  hidden: '不显示',
  hiddenNote: '少于 10 个人的不显示；能从别的数减出来的，也不显示。',
  examples: '几个例子（编的）',
  was: (words: string) => `按现在的：${words}`,
  becomes: (words: string) => `按这一份：${words}`,
  nobody: '没有人的结果会变。',
} as const

/** Words of a figure's form. Its fields are the columns of the sheet. */
export const parameterCopy = {
  hints: {
    编号: '比如 parameter:440800-urban-disposable-income-2026',
    指标: '标准里叫它什么，比如 urban-disposable-income',
    地区代码: '六位，湛江市是 440800',
    名称: '比如 湛江市城镇居民人均可支配收入',
    统计年度: '比如 2025；不分年度的不填',
    起用日期: '比如 2026-03-01',
    停用日期: '一直用的不填',
    数值: '比如 38400 或 2591.50；还没有公布的不填',
    单位: '',
    状态: '',
    来源: '文件名称和文号，比如哪份公告、哪天公布的',
    说明: '可以不填',
  },
} as const
