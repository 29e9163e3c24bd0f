import { list31, NONE, type MatterWords } from './form'

/** Work and everyday harm: 干活、车祸. */
export const WORK_MATTERS = {
  wages: {
    title: '拖欠工资',
    note: '老板、包工头不给工钱，打了欠条也算',
    words:
      '拖欠工资 欠薪 欠新 拖薪 工资 工姿 薪资 工钱 讨薪 讨工钱 老板+不给 老板+跑 包工头 不给钱 没给钱 不发钱 没发钱 加班费 加班+钱 务工+钱 血汗钱 白干 欠条+工 唔出粮 冇出粮 拖粮 扣粮 冇粮 欠粮 有工冇钱 老细走佬 老细+走佬 老细+唔俾钱 老细+唔畀钱 老板+唔俾钱 唔俾工钱 唔畀工钱 俾工钱 没结账 不结工 农民工',
    keys: 'gz qx tqgz gongzi qianxin tx taoxin nmg',
    facts: { matter: 'unpaid-wages' },
    article: list31('五'),
    way: 'civil',
  },
  'labour-relation': {
    title: '老板不认我是他的工人',
    note: '要确认劳动关系',
    words: '劳动关系 不认账 不认我 没签合同 不是他的工人 不承认 外卖+老板 骑手',
    keys: 'ldgx',
    facts: { matter: 'unpaid-wages' },
    article: list31('五'),
    way: 'civil',
  },
  injury: {
    title: '干活受伤（工伤）',
    note: '工地、厂里、出海时受伤，职业病也算',
    words:
      '工伤 工商赔 干活+伤 做工+伤 工地+伤 工地+摔 工地 厂+伤 上班+伤 摔断 压断 断手 断脚 断+手 断+腿 手指 职业病 尘肺 出海+伤 渔船+伤 船上+伤 帮工 脚手架 触电 机器+手 整伤 整亲 跌伤 跌亲 做工+跌 做嘢+伤 务工+伤 务工+摔 做工+摔 干活+摔 干活+压',
    keys: 'gs gongshang zyb ghss',
    facts: { matter: 'work-injury' },
    article: list31('七'),
    way: 'civil',
  },
  traffic: {
    title: '交通事故（车祸）',
    note: '被车撞了、撞了人。有人受伤的，写在名单里',
    words:
      '车祸 交通事故 交通 撞车 车+撞 被撞 撞了人 撞人 撞伤 撞死 摩托 电动车+撞 三轮+撞 肇事 逃逸 交警 酒驾 保险+不赔 保险公司 翻车 车撞亲 畀车撞 俾车撞 车整亲 撞亲',
    keys: 'ch chehuo jtsg jt',
    facts: { matter: 'traffic' },
    article: list31('七'),
    way: 'civil',
  },
  dismissed: {
    title: '被辞退、要补偿',
    note: '工钱没结清的，选拖欠工资',
    words: '辞退 开除 炒鱿鱼 炒我 解雇 经济补偿 赔偿金 裁员 不要我做 没签合同 劳动合同',
    keys: 'ct cy citui',
    facts: NONE,
    article: null,
    way: 'civil',
  },
  works: {
    title: '工程款、货款没结',
    note: '自己包的活、卖的货；替人干活的，选拖欠工资',
    words: '工程款 货款 尾款 结算 材料款 卖货+钱 收购+钱 订金 定金 合同 违约 买卖',
    keys: 'gck hk ht',
    facts: NONE,
    article: null,
    way: 'civil',
  },
} as const satisfies Record<string, MatterWords>
