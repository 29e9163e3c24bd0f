/**
 * Words of the page for families of whoever was taken. The gist of 法律援助法 24, 25, 29, 30, 36, 38, 39, 43 (in force
 * 2022-01-01), each with its article; the page says that the published text decides.
 */
export const criminalCopy = {
  title: '法律援助',
  heading: ['家里人被抓了，', '现在能做这些'],
  who: '他是不是下面这样的人？',
  whoNote: '是的话，不用自己申请，办案机关必须通知派律师。可以选几样。',
  must: '办案机关必须通知派律师',
  mustNote: (articles: string) =>
    `不用自己申请（法律援助法${articles}）。跟办案机关说清楚他的情况，带上户口簿、残疾证、病历这些；没人来派的，打 12348。`,
  may: '都不是，或者说不清',
  mayNote:
    '没请辩护人的，本人和近亲属都可以申请（第二十四条）。别的案子，法院也可以通知派律师（第二十五条）。拿不准的，打 12348 问。',
  steps: [
    {
      title: '弄清楚：人在哪里，哪个机关在办',
      note: '拘留、逮捕通知书上有。申请要找办案机关所在地的法律援助机构（第三十八条）。',
    },
    {
      title: '替他申请',
      note: '因为经济困难或者别的原因没请辩护人的，近亲属可以替他申请（第二十四条）。',
    },
    {
      title: '让他知道：可以约见值班律师',
      note: '法院、看守所有值班律师，提供法律帮助（第三十条）。',
    },
    {
      title: '带上材料',
      note: '通知书、起诉书，您的身份证，能看出是一家人的户口簿。',
    },
  ],
  days: '要等多久',
  clocks: [
    { title: '他在里面提出申请，转给法律援助机构', value: '24 小时', article: '第三十九条' },
    { title: '他要见值班律师，转给值班律师', value: '24 小时', article: '第三十九条' },
    { title: '必须派律师的，办案机关通知', value: '3 天', article: '第三十六条' },
    { title: '接到通知，派好律师', value: '3 天', article: '第三十六条' },
    { title: '家里申请的，答复批不批', value: '7 天', article: '第四十三条' },
  ],
  article: (article: string) => `法律援助法${article}`,
  victim: '被犯罪害了的人',
  victimNote: '被害人和近亲属、自诉人、附带要赔偿的，经济困难也可以申请（第二十九条）',
  limitation: '时间快到了吗？',
  limitationNote: '剩下不到 7 天的，可以先派律师、后补材料（第四十四条）',
  check: '看能不能申请免费法律援助',
  seeResult: '接着看我的自查',
  ask: '问律师',
  note: '这里是大意，原文以国家公布的法律援助法为准。',
} as const
