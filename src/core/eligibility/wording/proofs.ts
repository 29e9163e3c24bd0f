/**
 * Article 42 in plain words: who is not checked, and what has to be shown for it. Each is a whole condition: age or a
 * disability card alone is not enough for the first, being a migrant alone not for the third.
 * Source: 法律援助法 41, 42, 64 (in force 2022-01-01).
 */
export const PROOF_WORDS = {
  'law-42-1': {
    title: '没有固定生活来源的小孩、老人、残疾人',
    article: '法律援助法第四十二条第一项',
    condition: '两样都要：是小孩、老人、残疾人等，又没有固定生活来源。光有年纪、光有残疾证还不够。',
  },
  'law-42-2': {
    title: '正在领社会救助、司法救助，或者是优抚对象',
    article: '法律援助法第四十二条第二项',
    condition: '有一样就行。',
  },
  'law-42-3': {
    title: '进城打工的人讨工资，或者要工伤赔偿',
    article: '法律援助法第四十二条第三项',
    condition: '两样都要：是进城打工的，办的又是工资或者工伤的事。',
  },
} as const

/** For a group a province or a ministry adds: its own title and article come with it. */
export const ADDED_CONDITION = '要有材料证明您属于这一类人。'

/** 个人诚信承诺, and beside it, always, what a false one costs. */
export const COMMITMENT_WORDS = {
  title: '拿不出证明，可以写个人诚信承诺',
  lines: [
    '写一张纸：家里收入多少、有什么财产，都是真的，签上名字。',
    '法律援助机构核查家里的情况，可以联网查，也可以看您的承诺，两样都行。',
    '核查时，村委会、居委会要帮忙。',
  ],
  article: '法律援助法第四十一条',
  penalty:
    '要写真的。骗来的援助会停掉，要付清援助花的钱，还会罚款，最多 3,000 元。记不清的，写明是大概的数。',
  penaltyArticle: '法律援助法第四十八、六十四条',
} as const
