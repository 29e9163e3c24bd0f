/**
 * Whom the organs must give a lawyer without anybody applying (应当通知), as a family would say it.
 * Source: 法律援助法 25 (1), 26, 28 (in force 2022-01-01).
 */
export const MUST_NOTIFY = {
  minor: { title: '不满 18 岁', article: '第二十五条' },
  senses: { title: '看不见、听不见、说不出话的残疾人', article: '第二十五条' },
  mind: { title: '不能完全认清自己做的事的成年人', note: '精神病人、智力残疾的人等', article: '第二十五条' },
  life: {
    title: '可能判无期、死刑的',
    note: '派的律师至少办过三年这类的业务（第二十六条）',
    article: '第二十五条',
  },
  review: { title: '死刑要复核，申请了法律援助的', article: '第二十五条' },
  absent: { title: '人不在场、缺席审判的', article: '第二十五条' },
  treatment: { title: '可能要强制医疗的', article: '第二十八条' },
} as const satisfies Record<
  string,
  { readonly title: string; readonly note?: string; readonly article: string }
>

export type MustNotify = keyof typeof MUST_NOTIFY
