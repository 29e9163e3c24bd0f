import { matterOfCheck } from '@/core/appointments/matter-of-check'
import type { Matter } from '@/core/appointments/matters'
import type { Facts } from '@/core/eligibility/facts'
import type { IconName } from '@/ui/icon/icon-name'

/** What a villager may have come with: the eight tiles, and two more the search box finds. */
export interface MatterCard {
  readonly key: string
  readonly label: string
  readonly icon: IconName
  /** What else belongs here, in a villager's words; shown when the tile is opened. */
  readonly example: string
  /** Words that lead here. */
  readonly words: readonly string[]
  /** Option of the eligibility question `matter`. */
  readonly check: string
  /** What else choosing this card says, by question; the booking knows by it, the check still asks. */
  readonly says?: Facts
  readonly tile: boolean
}

export const MATTER_CARDS: readonly MatterCard[] = [
  {
    key: 'wages',
    label: '拖欠工资',
    icon: 'money',
    example: '老板不给工钱、工程款、加班费，没签合同也算。',
    words: ['工资', '工钱', '薪', '老板', '包工头', '不给钱', '打工', '加班', '辞退', '开除', '合同'],
    check: 'unpaid-wages',
    tile: true,
  },
  {
    key: 'injury',
    label: '干活受伤',
    icon: 'helmet',
    example: '工地、厂里、出海、帮工时受伤，或者得了职业病。',
    words: ['受伤', '工伤', '工地', '干活', '摔', '断', '职业病', '帮工', '出海', '厂', '赔'],
    check: 'work-injury',
    tile: true,
  },
  {
    key: 'traffic',
    label: '交通事故',
    icon: 'car',
    example: '被车撞了、撞了人，保险不肯赔。',
    words: ['车', '撞', '交通', '摩托', '肇事', '保险', '交警', '事故'],
    check: 'traffic',
    tile: true,
  },
  {
    key: 'land',
    label: '土地山林',
    icon: 'land',
    example: '征地补偿、宅基地、田界、承包地、鱼塘。',
    words: ['土地', '田', '山', '林', '宅基地', '征地', '拆迁', '承包', '鱼塘', '补偿', '界'],
    check: 'land',
    tile: true,
  },
  {
    key: 'family',
    label: '婚姻家事',
    icon: 'family',
    example: '离婚、孩子归谁、彩礼、分家产。',
    words: ['离婚', '结婚', '彩礼', '孩子', '抚养', '家产', '遗产', '分家', '老公', '老婆', '丈夫', '妻子'],
    check: 'family',
    tile: true,
  },
  {
    key: 'elder',
    label: '赡养老人',
    icon: 'elder',
    example: '子女不管老人、不给生活费。',
    words: ['老人', '赡养', '养老', '不养', '不管', '子女', '儿子', '女儿', '儿媳', '爸', '妈'],
    check: 'elder-support',
    tile: true,
  },
  {
    key: 'debt',
    label: '借钱欠债',
    icon: 'file-money',
    example: '借出去的钱要不回来，或者被人追债。',
    words: ['借', '欠', '债', '还钱', '利息', '高利贷', '担保', '被骗', '诈骗', '贷款'],
    check: 'debt',
    tile: true,
  },
  {
    key: 'other',
    label: '其他的事',
    icon: 'grid',
    example: '低保、社保、看病、污染、买到假货，别的事也可以问。',
    words: ['低保', '社保', '医院', '看病', '污染', '假', '药', '种子', '邻居', '打架', '其他'],
    check: 'other',
    tile: true,
  },
  {
    key: 'violence',
    label: '家里有人动手',
    icon: 'shield',
    example: '正有危险请先打 110。这类事申请法律援助不看收入。',
    words: ['家暴', '打我', '打人', '动手', '虐待', '遗弃', '打老婆', '害怕'],
    check: 'family',
    says: { abused: 'yes' },
    tile: false,
  },
  {
    key: 'criminal',
    label: '家人被抓',
    icon: 'scales',
    example: '家里人被拘留、被逮捕、要开庭。',
    words: ['被抓', '拘留', '逮捕', '公安', '派出所', '坐牢', '看守所', '判', '犯'],
    check: 'other',
    says: { otherKind: 'accused' },
    tile: false,
  },
]

/** The card's matter, as one books it. */
export const bookedAs = ({ check, says }: MatterCard): Matter => matterOfCheck({ matter: check, ...says })

const spaces = /[\s，。！？、,.!?]/g

/**
 * How many of the card's words stand in the text, longer words counting more; its own name counts most. What cannot
 * wait (somebody hurt, somebody held) outweighs the words for who it happened to.
 */
function score(card: MatterCard, text: string): number {
  const named = card.label.includes(text) || text.includes(card.label) ? 10 : 0
  const weight = card.tile ? 1 : 2
  return card.words.reduce((sum, word) => (text.includes(word) ? sum + weight * word.length : sum), named)
}

/** The matters a villager's own words point to, best first, at most three. */
export function findMatters(said: string): readonly MatterCard[] {
  const text = said.replace(spaces, '')
  if (text === '') return []
  return MATTER_CARDS.map((card) => ({ card, points: score(card, text) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, 3)
    .map(({ card }) => card)
}
