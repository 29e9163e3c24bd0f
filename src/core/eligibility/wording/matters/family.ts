import { list31, list32, type MatterWords } from './form'

/** The family: 家里的事. */
export const FAMILY_MATTERS = {
  abuse: {
    title: '家里有人打骂、动手（家暴）',
    note: '被丈夫、妻子、家里人打骂、虐待、丢下不管',
    words:
      '家暴 家庭暴力 打老婆 老公打 老婆打 丈夫打 妻子打 男人打我 打我 打妈 打骂 打孩子 打小孩 毒打 动手 虐待 遗弃 打+媳妇 家公打 家婆打 打老公 关起来 不让出门 掐脖子 威胁+家 害怕 佢打 畀老公打 俾老公打 被老公打 佬打 俾佬打 畀佬打 老公闹 老豆打 俾老豆打 俾个仔打 个仔打',
    keys: 'jb jiabao jtbl dlp nd nuedai yq',
    facts: { matter: 'family', abused: 'yes' },
    article: list32('四'),
    way: 'urgent',
  },
  elder: {
    title: '子女不养老（赡养）',
    note: '儿女不管老人，不给生活费、看病钱',
    words:
      '赡养 瞻养 善养 赡养费 瞻养费 养老+不 不养老 不养我 不养老人 不养爸 不养妈 不养父母 子女+不管 儿子+不管 女儿+不管 仔+唔养 唔养 子女+不给 儿子+不给 儿女+不 没人养 老人+没人管 囝+不管 老豆+冇人 老母+冇人 养老+冇人理 冇人养 冇人理+老 仔女+唔理 唔理老人 个仔+唔理 仔+唔理 唔俾养老 唔养阿公 唔养阿婆',
    keys: 'sy syf shanyang byl',
    facts: { matter: 'elder-support' },
    article: list31('四'),
    way: 'civil',
  },
  'child-support': {
    title: '要孩子的抚养费',
    note: '离了、没结婚的也能要',
    words:
      '抚养费 扶养费+孩子 抚仰费 孩子+不给钱 孩子+生活费 小孩+生活费 学费+不给 养孩子 抚养 不养孩子 不管孩子 孩子爸+不 仔+生活费 私生',
    keys: 'fyf fuyangfei',
    facts: { matter: 'family', familyKind: 'child-support' },
    article: list31('四'),
    way: 'civil',
  },
  divorce: {
    title: '离婚、分开过',
    note: '离婚本身不在国家的名单里；有打骂、要抚养费的另算',
    words:
      '离婚 离昏 离咗婚 离异 分居 婚姻 感情不和 老公+外面 老婆+跑 出轨 小三 离婚+财产 唔想过 想离 佬+有二奶 包二奶 二奶 分开住 过不下去 重婚',
    keys: 'lh lihun hy',
    facts: { matter: 'family', familyKind: 'divorce' },
    article: null,
    way: 'civil',
  },
  custody: {
    title: '孩子归谁、看孩子',
    note: '争孩子跟谁过；只要钱的，选抚养费',
    words: '孩子归 孩子+归谁 抚养权 争孩子 抢孩子 看孩子 探望 不让看孩子 小孩跟谁 孩子跟谁 仔女归',
    keys: 'fyq hzgs',
    facts: { matter: 'family', familyKind: 'other' },
    article: null,
    way: 'civil',
  },
  'spouse-support': {
    title: '要夫妻、兄弟姐妹的扶养费',
    note: '生病、没收入，对方不管',
    words: '扶养费 扶养 老公+不管我 丈夫+不管我 老婆+不管我 妻子+不管我 老公+不给生活费 哥哥+不管 弟弟+不管',
    keys: 'fuyang',
    facts: { matter: 'family', familyKind: 'spouse-support' },
    article: list31('四'),
    way: 'civil',
  },
  capacity: {
    title: '家人认不清人、要有人替他做主',
    note: '请法院认定没有或者只有部分民事行为能力，才好定监护人',
    words:
      '认不清人 不认人 监护 监护人 无民事行为能力 行为能力 精神病 精神+问题 痴呆 老年痴呆 老人痴呆 植物人 傻 智障 神志 不懂事 糊涂 癫',
    keys: 'jh jhr jianhu mxwnl xwnl',
    facts: { matter: 'family', familyKind: 'capacity' },
    article: list31('六'),
    way: 'civil',
  },
  inheritance: {
    title: '继承、分家产',
    note: '老人走了，房子、存款怎么分',
    words:
      '继承 遗产 分家 家产 分家产 遗嘱 爸+走了+房 兄弟+分 房产+分 身后 争产 争家产 争家财 争屋 过身+屋 阿公+屋 老豆+屋',
    keys: 'jc yc jicheng yichan',
    facts: { matter: 'family', familyKind: 'inheritance' },
    article: null,
    way: 'civil',
  },
  'bride-price': {
    title: '彩礼要退',
    note: '没成亲、过不长，礼金退不退',
    words: '彩礼 财礼 礼金 聘金 退婚 悔婚 订婚 礼钱 定亲',
    keys: 'cl caili',
    facts: { matter: 'family', familyKind: 'other' },
    article: null,
    way: 'civil',
  },
} as const satisfies Record<string, MatterWords>
