import type { FactWords, OptionWords } from '../document'

const yesNo = (yes: string, no: string): Record<string, OptionWords> => ({
  yes: { label: yes },
  no: { label: no },
})

/**
 * How each question is asked, once. Heading: what is asked. Why: what the answer is for. Short: on the check-answers page.
 * A standard that brings a new question brings its words with it.
 */
export const QUESTION_WORDS: Readonly<Record<string, FactWords>> = {
  matter: {
    heading: '您遇到什么事？',
    why: '法律写明了哪些事可以申请免费律师。',
    short: '什么事',
    options: {
      'unpaid-wages': { label: '拖欠工资', note: '老板不给工钱，工资打了欠条，不认是他的工人' },
      'work-injury': { label: '干活受伤', note: '上工时出事受了伤，得了职业病' },
      traffic: { label: '交通事故', note: '被车撞了，或者开车出了事' },
      land: { label: '土地山林', note: '承包地、宅基地、征地、山林' },
      family: { label: '婚姻家事', note: '离婚、孩子抚养、家里打人、分家产' },
      'elder-support': { label: '赡养老人', note: '子女不养老、不给生活费' },
      debt: { label: '借钱欠债', note: '别人欠我，或者我欠别人' },
      other: { label: '其他', note: '看病出事、低保、案件、污染等' },
    },
  },
  injured: {
    heading: '有人受伤，或者去世了吗？',
    why: '人受了伤要赔偿，可以申请；只坏了车和东西的，国家的名单里没有。',
    short: '有没有人受伤',
    options: yesNo('有', '没有，只坏了东西'),
  },
  familyKind: {
    heading: '主要是哪一件？',
    why: '家里的事里，有几种写在国家的名单里。',
    short: '家里哪件事',
    options: {
      divorce: { label: '离婚', note: '分开过、分财产' },
      'child-support': { label: '要孩子的抚养费' },
      'spouse-support': { label: '要配偶或者兄弟姐妹给扶养费' },
      capacity: { label: '家人不懂事、认不清人了', note: '请法院认定，好有人替他做主（无民事行为能力认定）' },
      inheritance: { label: '继承、分家产' },
      other: { label: '别的家事' },
    },
  },
  abused: {
    heading: '您有没有被家里人打骂、关着、饿着，或者被丢下不管？',
    why: '受虐待、遗弃、家庭暴力的人申请，不看收入。这一条只存在这部手机里。',
    short: '有没有被打骂、不管',
    help: '现在有危险，请马上打 110。',
    options: yesNo('有', '没有'),
  },
  otherKind: {
    heading: '和下面哪一件像？',
    why: '这些事写在国家的名单里。',
    short: '是哪件事',
    options: {
      abuse: { label: '被家里人打骂、虐待、丢下不管' },
      'social-insurance': { label: '养老、医保、工伤保险、低保、救助没给够' },
      'pension-benefit': { label: '抚恤金没发' },
      medical: { label: '看病出了事，人受了伤' },
      'food-drug': { label: '吃的、药出了问题，人受了伤' },
      pollution: { label: '污染、破坏山水，受了损失' },
      'state-compensation': { label: '要国家赔偿', note: '被机关错抓、错罚、错扣，受了损失' },
      accused: { label: '自己或者家人被抓、被告犯罪' },
      'crime-victim': { label: '被人犯罪害了', note: '要追究，或者要赔偿' },
      'retrial-ordered': { label: '不服判决，法院已经决定再审，或者检察院抗诉了' },
      'retrial-acquitted': { label: '再审改判无罪，要国家赔偿' },
      'brave-act': { label: '见义勇为，要保护自己的权益' },
      'hero-kin': { label: '英雄烈士的家属，维护名誉' },
      none: { label: '都不像' },
    },
  },
  place: {
    heading: '这件事要到哪里去办？',
    why: '由办事的地方管：打官司看法院在哪里，讨工资看干活的地方，出事看出事的地方。不看老家在哪里。',
    short: '在哪里办',
  },
  migrant: {
    heading: '是从农村出来打工的吗？',
    why: '进城打工的人讨工资、要工伤赔偿，不用查收入。',
    short: '进城打工',
    options: yesNo('是', '不是'),
  },
  aid: {
    heading: '您现在有没有下面这些？',
    why: '有一样，就不用再查收入。有证明的带上证明。',
    short: '低保、救助、优抚',
    options: {
      dibao: { label: '领低保' },
      destitute: { label: '特困供养', note: '以前叫五保' },
      'other-aid': { label: '别的社会救助', note: '临时救助、医疗救助等，正在领' },
      'judicial-aid': { label: '法院等给过司法救助' },
      honoured: { label: '优抚对象', note: '烈士家属、残疾军人、老兵等，领优抚的' },
    },
  },
  person: {
    heading: '申请的人是不是下面这样？',
    why: '没有固定收入的小孩、老人、残疾人，不用再查收入。',
    short: '老人、小孩、残疾',
    options: {
      minor: { label: '不满 18 岁' },
      elder: { label: '满 60 岁' },
      disabled: { label: '有残疾', note: '有残疾证' },
    },
  },
  fixedIncome: {
    heading: '申请的人自己有没有固定的生活来源？',
    why: '每月都有的工资、退休金，算固定来源。拿不准就选不清楚，让工作人员帮您看。',
    short: '固定生活来源',
    options: yesNo('有', '没有'),
  },
  members: {
    heading: '家里一起过日子的有几口人？',
    why: '收入要平均到每个人。连您自己一起算。',
    short: '家里几口人',
    unit: '口人',
  },
  income: {
    heading: '最近六个月，家里挣多少钱？',
    why: '看平均到每个人有多少。没有收入就填 0。',
    help: '打工、零工的钱，种地、养殖、做小生意净挣的钱，租金、利息、土地流转的钱，养老金、补贴、家里人寄来的钱，都算进去。',
    short: '家里的收入',
    unit: '元',
  },
  household: {
    heading: '家里一起过日子的有哪些人？各挣多少钱？',
    why: '法律看全家平均每人有多少。一起吃住、钱一起用的人都写上，没有收入的老人、小孩也算一口人。',
    help: '一个一个加。写大概的数就行，申请时再核对。哪一样没有，就不填；不清楚，就选不清楚。',
    short: '家里人',
    unit: '口人',
    item: '家里人',
    fields: {
      relation: {
        heading: '是您的什么人？',
        why: '方便您对照，不会写错人。',
        short: '是谁',
        options: {
          self: { label: '本人' },
          spouse: { label: '丈夫或者妻子' },
          child: { label: '儿女', note: '上门女婿、儿媳妇也算' },
          parent: { label: '父母', note: '公婆、岳父母也算' },
          grandparent: { label: '爷爷奶奶、外公外婆' },
          grandchild: { label: '孙辈' },
          sibling: { label: '兄弟姐妹' },
          other: { label: '别的人' },
        },
      },
      wages: {
        heading: '打工挣多少？',
        why: '工资、奖金、零工、帮工的钱都算（工资性收入）。',
        short: '工钱',
        unit: '元',
      },
      business: {
        heading: '种地、养殖、做生意，净挣多少？',
        why: '卖的钱减去种子、饲料、进货、税这些本钱，剩下的才算（经营净收入）。亏了就填 0。',
        short: '种养、生意',
        unit: '元',
      },
      property: {
        heading: '租金、利息、土地流转，有多少？',
        why: '房租、存款利息、分红、土地流转的钱都算（财产净收入）。',
        short: '租金、利息',
        unit: '元',
      },
      transfers: {
        heading: '养老金、补贴、别人寄来的钱，有多少？',
        why: '养老金、低保和各种补贴、报销的药费、不住一起的儿女给的钱都算（转移净收入）。',
        short: '养老金、补贴',
        help: '经常要给出去的钱，比如给不住一起的老人、孩子的，可以减掉。',
        unit: '元',
      },
    },
  },
  homes: {
    heading: '家里在城里、镇上有房子吗？',
    why: '城镇房子多而且大的，不算经济困难。村里自己的房不算在内。',
    short: '城镇的房',
    unit: '套',
    item: '房子',
    fields: {
      area: {
        heading: '这套有多大？',
        why: '看有没有满 144 平方米，还要看平均每人有多大。房产证上的建筑面积就行。',
        short: '面积',
        unit: '平方米',
      },
    },
  },
  cause: {
    heading: '最近六个月，家里有没有遇上这些事？',
    why: '遇上这些事、花的比挣的多，收入稍高一点也可以申请。',
    short: '大的开支',
    options: {
      illness: { label: '得了大病' },
      injury: { label: '出意外受了伤' },
      school: { label: '有人上中学或者大学', note: '国内的、全日制的' },
      emergency: { label: '遇上别的突发的事', note: '火灾、台风等' },
    },
  },
  spending: {
    heading: '最近六个月，家里一共花了多少？',
    why: '看花的是不是比挣的多。大概的数就行，申请时再核对。',
    help: '吃穿、看病、上学、房租水电、人情，过日子花的都算。',
    short: '家里的花销',
    unit: '元',
  },
  urbanHomes: {
    heading: '家里在城里、镇上有几套房？',
    why: '城镇房子多而且大的，不算经济困难。村里自己的房不算在内。',
    short: '城镇住房',
    unit: '套',
  },
  largestHome: {
    heading: '最大的一套有多大？',
    why: '满 144 平方米的，要再看平均每人有多大。',
    short: '最大的一套',
    unit: '平方米',
  },
  totalHomeArea: {
    heading: '这些房子一共有多大？',
    why: '看平均每人的住房，比当地平均大还是小。',
    short: '住房总面积',
    unit: '平方米',
  },
}

/** 不清楚: always last, with a promise under it. */
export const UNKNOWN_WORDS: OptionWords = { label: '不清楚', note: '没关系，后面可以再补' }
/** For questions of which several may be chosen. */
export const NONE_WORDS: OptionWords = { label: '都没有' }
