/** A way on. `act` is what a button would do: the page decides which it can. */
export interface StepWords {
  readonly title: string
  readonly note: string
  readonly act: 'apply' | 'book' | 'call' | 'fill' | 'read'
  /** To be dialled. */
  readonly phone?: string
}

export const STEP_WORDS = {
  danger: { title: '现在有危险，打 110', note: '先保住自己，别的事后面再办', act: 'call', phone: '110' },
  apply: {
    title: '申请法律援助',
    note: '不收钱。收到申请后 7 天内给答复（法律援助法第四十三条）',
    act: 'apply',
  },
  papers: { title: '备好材料', note: '有什么带什么，缺的可以后面再补', act: 'read' },
  book: { title: '约村法律顾问', note: '当面说清楚，请律师帮着写申请', act: 'book' },
  ask: { title: '免费问村法律顾问', note: '不看收入，也不收钱', act: 'book' },
  fill: { title: '补填不清楚的', note: '问到了再回来补，前面填的都在', act: 'fill' },
  'apply-anyway': {
    title: '拿不准也可以先申请',
    note: '由法律援助机构核查，也可以写个人诚信承诺（第四十一条）',
    act: 'apply',
  },
  call: { title: '打 12348', note: '说给工作人员听，请他们帮您看', act: 'call', phone: '12348' },
  'call-there': {
    title: '打办事地的 12348',
    note: '在外地打，前面加那里的区号',
    act: 'call',
    phone: '12348',
  },
  mediation: { title: '找村里、镇上调解', note: '人民调解不收费', act: 'read' },
  'court-fee': { title: '交不起诉讼费', note: '可以向法院申请缓交、减交、免交', act: 'read' },
  notify: {
    title: '有的人不用自己申请',
    note: '未成年人、视力听力言语残疾的人、可能判无期或者死刑的人，办案机关必须通知派律师（第二十五条）',
    act: 'read',
  },
  'duty-lawyer': {
    title: '可以约见值班律师',
    note: '法院、看守所有值班律师，不收钱（第三十条）',
    act: 'read',
  },
} as const satisfies Record<string, StepWords>

export type StepCode = keyof typeof STEP_WORDS
