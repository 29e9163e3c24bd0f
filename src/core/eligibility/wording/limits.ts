/**
 * A time limit (时效、期限) as a villager meets it. Only those whose days we have read in a text stand here; what we know from
 * memory only is `provisional` and says so. Sources: 劳动争议调解仲裁法; 人民调解法 33; 程序规定 (司法部令148); 粤府令268 8;
 * how days are counted: 民事诉讼法 85, as an analogy where the text of the limit is silent.
 */
export interface LimitWords {
  readonly title: string
  readonly note: string
  /** What day is asked for; null of `written`: the last day itself stands on the paper. */
  readonly dayAsked: string
  /** How long. */
  readonly length: { readonly years: number } | { readonly days: number } | null
  readonly lengthText: string
  readonly source: string
  readonly status: 'verified' | 'provisional'
  /** What is not certain about it. */
  readonly doubt?: string
  /** What has to be done by the last day. */
  readonly act: string
  /** A case that needs a lawyer in time: Article 44 lets aid come before the papers. */
  readonly aidFirst: boolean
  readonly may: 'restarts' | 'fixed'
}

export const LIMIT_WORDS = {
  labour: {
    title: '讨工钱、工伤待遇，申请劳动仲裁',
    note: '还没去仲裁的',
    dayAsked: '哪一天知道老板不给了？',
    length: { years: 1 },
    lengthText: '一年',
    source: '劳动争议调解仲裁法',
    status: 'verified',
    act: '向劳动仲裁委员会递申请',
    aidFirst: true,
    may: 'restarts',
  },
  award: {
    title: '不服仲裁裁决，去法院',
    note: '已经拿到仲裁裁决书的',
    dayAsked: '哪一天收到裁决书？',
    length: { days: 15 },
    lengthText: '15 天',
    source: '劳动争议调解仲裁法',
    status: 'verified',
    act: '向法院递起诉状',
    aidFirst: true,
    may: 'fixed',
  },
  refused: {
    title: '法律援助没批，提异议',
    note: '收到不予援助的决定书的',
    dayAsked: '哪一天收到决定书？',
    length: { days: 15 },
    lengthText: '15 天',
    source: '办理法律援助案件程序规定（2023）',
    status: 'provisional',
    doubt: '法律援助法第四十九条没写几天；15 天是程序规定里的，还没有核对原文。早提最稳。',
    act: '向设立法律援助机构的司法行政部门（司法局）提异议',
    aidFirst: false,
    may: 'fixed',
  },
  supplement: {
    title: '叫我补材料',
    note: '法律援助机构发了补充材料的通知',
    dayAsked: '哪一天收到通知？',
    length: { days: 15 },
    lengthText: '15 天',
    source: '粤府令第268号第八条',
    status: 'provisional',
    doubt: '只是广东的规定，后来改过，还没有核对。通知上写了几天的，照通知上的办。',
    act: '把材料交给法律援助机构，不交的当作撤回申请',
    aidFirst: false,
    may: 'fixed',
  },
  mediated: {
    title: '调解成了，请法院确认',
    note: '人民调解协议书已经生效的',
    dayAsked: '协议书哪一天生效？',
    length: { days: 30 },
    lengthText: '30 天',
    source: '人民调解法第三十三条',
    status: 'verified',
    act: '双方一起到法院申请司法确认',
    aidFirst: false,
    may: 'fixed',
  },
  written: {
    title: '文书上写着最后一天',
    note: '传票、通知书、判决书上写了日子的',
    dayAsked: '写的最后一天是哪天？',
    length: null,
    lengthText: '文书上写的日子',
    source: '您手里的文书',
    status: 'verified',
    act: '做文书上叫您做的事',
    aidFirst: true,
    may: 'fixed',
  },
} as const satisfies Record<string, LimitWords>

export type LimitCode = keyof typeof LIMIT_WORDS

/** What may change the day, without making law of it. */
export const MAY_CHANGE = {
  /** Of a limitation: what was done meanwhile may matter. */
  restarts: '打过电话要过、对方答应过的，日子可能重新算。带上凭据，问律师。',
  /** Of days counted from a paper: nothing should be hoped for. */
  fixed: '别指望这几天会延长。哪一天算收到、怎么送到的，可能有讲究，问律师。',
  hindered: '生重病、遇上天灾，没办法去办的，也要告诉律师。',
  past: '就算按这里算已经过了，也不等于不行。先别放弃，马上打 12348。',
} as const

export const URGENT_ARTICLE = '法律援助法第四十四条'
export const AID_FIRST =
  '离最后一天不到 7 天，可以先派律师、后补材料。马上打 12348，或者直接去法律援助机构申请，就说“时间快到了”。'
export const DO_NOW = '没几天了，今天就去办。去不了的，先打 12348 问怎么办。'
