export interface PaperWords {
  readonly title: string
  readonly note?: string
}

/** What to bring, once. Notes say what will do instead: nobody should stay away for want of a paper. */
export const PAPER_WORDS = {
  identity: { title: '身份证', note: '没有的，户口簿也行' },
  acting: { title: '替别人办的，带您自己的身份证和他的委托', note: '写一张委托书就行，可以在窗口写' },
  form: { title: '法律援助申请表', note: '窗口有，工作人员帮着填' },
  means: { title: '经济困难状况说明表', note: '窗口有，不用村里开经济困难证明' },
  income: {
    title: '家里最近六个月的收入、开支',
    note: '工资条、存折、看病上学的票据；没有的，可以写个人诚信承诺（法律援助法第四十一条）。要写真的：骗援助的要付清费用，最多罚 3,000 元（第六十四条）',
  },
  dibao: { title: '低保证' },
  destitute: { title: '特困人员证明' },
  'other-aid': { title: '正在领社会救助的证明' },
  'judicial-aid': { title: '司法救助的决定' },
  honoured: { title: '优抚对象的证件', note: '烈属证、残疾军人证、优待证等' },
  minor: { title: '出生证明或者户口簿' },
  elder: { title: '能看出满 60 岁的证件', note: '身份证上就有' },
  'no-income': { title: '没有固定生活来源的证明', note: '不会开的，问村委会，他们要帮着办' },
  disabled: { title: '残疾证' },
  migrant: { title: '进城打工的材料', note: '工地、厂里的证明，工牌，工资转账都行' },
  'exempt-other': { title: '能证明您属于这一类人的材料', note: '不知道是哪一样的，打 12348 问' },
  wages: { title: '干过活、欠了钱的凭据', note: '合同、工资条、欠条、微信聊天、考勤、工友证言' },
  injury: { title: '受伤和看病的材料', note: '病历、诊断、发票、工伤认定' },
  accident: { title: '交通事故认定书', note: '交警开的' },
  kinship: { title: '户口簿、结婚证或者出生证', note: '能看出是一家人的' },
  violence: { title: '报警回执、伤情照片、病历', note: '有什么带什么，没有也能申请' },
  case: { title: '办案机关给的文书', note: '拘留、逮捕通知，起诉书，判决书' },
  retrial: { title: '再审的决定、裁定，或者抗诉书', note: '原来的判决书也带上' },
  benefit: { title: '社保、低保办事处给的答复', note: '没给书面答复的，把办过的回执、短信带上' },
  'pension-benefit': { title: '能领抚恤金的证明', note: '死亡证明、烈士证、因公伤亡的认定' },
  product: { title: '吃的、药的包装和买东西的凭据', note: '剩下的别扔，小票、付款记录都行' },
  pollution: {
    title: '受了污染的照片、录像',
    note: '死了的鱼虾、坏了的庄稼，拍下日子和地方；有检测报告的带上',
  },
  organ: { title: '机关给的决定书、通知书', note: '错抓、错罚、错扣的那一份' },
  brave: { title: '见义勇为的认定或者证明', note: '没认定的，报警回执、证人、新闻都行' },
  hero: { title: '烈士证，和您是近亲属的证明', note: '户口簿、村里的证明；被人乱说的截图也带上' },
  capacity: { title: '病历、诊断，或者残疾证', note: '能看出他认不清人、管不了自己的' },
  evidence: { title: '和这件事有关的纸、照片、聊天', note: '有什么带什么' },
} as const satisfies Record<string, PaperWords>

export type PaperCode = keyof typeof PAPER_WORDS
