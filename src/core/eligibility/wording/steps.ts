/** 时效 time limits, 刑事 criminal matters, 找事项 the matter finder. */
export type StepPage = 'limitation' | 'criminal' | 'find'

/** A way on. `act` is what a button would do: the page decides which it can. */
export interface StepWords {
  readonly title: string
  readonly note: string
  readonly act: 'apply' | 'book' | 'call' | 'fill' | 'read'
  /** To be dialled. */
  readonly phone?: string
  /** A page of the self-check that says more; its way on comes before `act`. */
  readonly page?: StepPage
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
    note: '由法律援助机构核查，也可以写个人诚信承诺（第四十一条）；要写真的，骗援助的要付清费用，最多罚 3,000 元（第六十四条）',
    act: 'apply',
  },
  call: { title: '打 12348', note: '说给工作人员听，请他们帮您看', act: 'call', phone: '12348' },
  'call-there': {
    title: '打办事地的 12348',
    note: '在外地打，前面加那里的区号',
    act: 'call',
    phone: '12348',
  },
  mediation: {
    title: '找村里、镇上调解',
    note: '人民调解不收费，不想调可以不调。调成了写下来，双方 30 天内可以一起请法院确认（人民调解法第三十三条）',
    act: 'read',
  },
  arbitration: {
    title: '讨工钱、要工伤待遇，先申请劳动仲裁',
    note: '一般要在一年内申请；5 天内答复收不收，45 天内裁决，最多再加 15 天；不服的，收到裁决书 15 天内去法院（劳动争议调解仲裁法）',
    act: 'read',
    page: 'limitation',
  },
  time: {
    title: '时间快到了吗？',
    note: '剩下不到 7 天的，可以先派律师、后补材料（第四十四条）',
    act: 'read',
    page: 'limitation',
  },
  'court-fee': { title: '交不起诉讼费', note: '可以向法院申请缓交、减交、免交', act: 'read' },
  'expert-fee': {
    title: '鉴定、公证要花钱的',
    note: '批到法律援助的人，鉴定费、公证费可以减收、免收（第五十三条）；没批到的，问一问那里能不能减',
    act: 'read',
  },
  fees: {
    title: '打官司的别的费用也能少交',
    note: '批到法律援助的，诉讼费可以缓交、减交、免交，公证费、鉴定费可以减收、免收（第五十三条）',
    act: 'read',
  },
  find: { title: '换个说法再找一找', note: '也许您的事叫别的名字', act: 'read', page: 'find' },
  notify: {
    title: '有的人不用自己申请',
    note: '未成年人、视力听力言语残疾的人、可能判无期或者死刑的人等，办案机关必须通知派律师（第二十五条）',
    act: 'read',
    page: 'criminal',
  },
  'duty-lawyer': {
    title: '可以约见值班律师',
    note: '法院、看守所有值班律师，不收钱（第三十条）',
    act: 'read',
    page: 'criminal',
  },
} as const satisfies Record<string, StepWords>

export type StepCode = keyof typeof STEP_WORDS
