import { matterOfCheck } from '@/core/appointments/matter-of-check'
import type { Matter } from '@/core/appointments/matters'
import type { IconName } from '@/ui/icon/icon-name'

/** What a villager may have come with: the eight tiles. The search page knows many more, in villagers' own words. */
export interface MatterCard {
  readonly key: string
  readonly label: string
  readonly icon: IconName
  /** What else belongs here, in a villager's words; shown when the tile is opened. */
  readonly example: string
  /** Option of the eligibility question `matter`. */
  readonly check: string
}

export const MATTER_CARDS: readonly MatterCard[] = [
  {
    key: 'wages',
    label: '拖欠工资',
    icon: 'money',
    example: '老板不给工钱、工程款、加班费，没签合同也算。',
    check: 'unpaid-wages',
  },
  {
    key: 'injury',
    label: '干活受伤',
    icon: 'helmet',
    example: '工地、厂里、出海、帮工时受伤，或者得了职业病。',
    check: 'work-injury',
  },
  {
    key: 'traffic',
    label: '交通事故',
    icon: 'car',
    example: '被车撞了、撞了人，保险不肯赔。',
    check: 'traffic',
  },
  {
    key: 'land',
    label: '土地山林',
    icon: 'land',
    example: '征地补偿、宅基地、田界、承包地、鱼塘。',
    check: 'land',
  },
  {
    key: 'family',
    label: '婚姻家事',
    icon: 'family',
    example: '离婚、孩子归谁、彩礼、分家产。',
    check: 'family',
  },
  {
    key: 'elder',
    label: '赡养老人',
    icon: 'elder',
    example: '子女不管老人、不给生活费。',
    check: 'elder-support',
  },
  {
    key: 'debt',
    label: '借钱欠债',
    icon: 'file-money',
    example: '借出去的钱要不回来，或者被人追债。',
    check: 'debt',
  },
  {
    key: 'other',
    label: '其他的事',
    icon: 'grid',
    example: '低保、社保、看病、污染、买到假货，别的事也可以问。',
    check: 'other',
  },
]

/** The card's matter, as one books it. */
export const bookedAs = ({ check }: MatterCard): Matter => matterOfCheck({ matter: check })
