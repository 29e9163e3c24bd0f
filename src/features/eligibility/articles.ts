/**
 * The articles a result names, in plain words: what the law says, not its letter.
 * Source: 法律援助法 (in force 2022-01-01), articles 24, 29, 31 to 33, 42; 粤府令268 articles 3 and 4, as far as they
 * have been collected. The page says beside it that this is the gist and that the published text decides.
 */
interface Article {
  readonly starts: string
  readonly says: readonly string[]
}

const ARTICLES: readonly Article[] = [
  {
    starts: '法律援助法第二十四条',
    says: [
      '刑事案件的嫌疑人、被告人，因为经济困难或者别的原因没有请辩护人的，本人和近亲属可以申请法律援助。',
    ],
  },
  {
    starts: '法律援助法第二十九条',
    says: [
      '刑事公诉案件的被害人和近亲属、自诉人、附带民事诉讼的当事人，因为经济困难没有请代理人的，可以申请。',
    ],
  },
  {
    starts: '法律援助法第三十一条',
    says: [
      '因为经济困难没有请代理人的，下面这些事可以申请：',
      '一、请求国家赔偿；',
      '二、请求给社会保险待遇或者社会救助；',
      '三、请求发给抚恤金；',
      '四、请求给赡养费、抚养费、扶养费；',
      '五、请求确认劳动关系，或者讨劳动报酬；',
      '六、请求认定没有或者只有部分民事行为能力；',
      '七、工伤、交通、食品药品、医疗事故受了伤，请求赔偿；',
      '八、环境污染、生态破坏受了损害，请求赔偿；',
      '九、法律、法规、规章规定的别的事。',
    ],
  },
  {
    starts: '法律援助法第三十二条',
    says: [
      '下面这些事申请，不看经济是不是困难：',
      '一、英雄烈士的近亲属维护英烈的人格权益；',
      '二、因为见义勇为主张民事权益；',
      '三、再审改判无罪，请求国家赔偿；',
      '四、受虐待、遗弃、家庭暴力的人主张权益；',
      '五、法律、法规、规章规定的别的情形。',
    ],
  },
  {
    starts: '法律援助法第三十三条',
    says: [
      '对判决不服、申请再审的，法院决定或者裁定再审，或者检察院抗诉了，因为经济困难没有请律师，可以申请。',
    ],
  },
  {
    starts: '法律援助法第四十二条',
    says: [
      '有材料证明是下面这些人的，不用查经济状况：',
      '一、没有固定生活来源的未成年人、老年人、残疾人等；',
      '二、社会救助、司法救助、优抚的对象；',
      '三、进城务工的人讨劳动报酬，或者请求工伤赔偿；',
      '四、法律、法规、规章规定的别的人。',
    ],
  },
  {
    starts: '粤府令第268号',
    says: [
      '一家人申请前六个月平均每人每月的收入，低于当地城镇居民人均可支配收入一半的，算经济困难。',
      '遇上突发事件、意外伤害、重大疾病，或者家里有人上国内全日制的中学、大学，花的比挣的多，而且收入低于当地平均的，也算。',
      '家里有超过标准的财产的，不算。财产的清单还没有收全。',
    ],
  },
]

/** The gist of an article, a sentence a line; empty when it has not been written. */
export function gistOf(article: string): readonly string[] {
  return ARTICLES.find(({ starts }) => article.startsWith(starts))?.says ?? []
}
