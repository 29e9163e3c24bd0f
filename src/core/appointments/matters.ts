/** The everyday matters (事项) a person names when booking, in the order of home, with the words for them. */
export const MATTERS = {
  wages: { label: '讨工资', sensitive: false },
  injury: { label: '工伤、受伤赔偿', sensitive: false },
  traffic: { label: '交通事故', sensitive: false },
  family: { label: '婚姻、抚养、赡养', sensitive: false },
  violence: { label: '家里有人动手', sensitive: true },
  land: { label: '土地、宅基地', sensitive: false },
  debt: { label: '借钱、欠款', sensitive: false },
  criminal: { label: '家人被抓、刑事', sensitive: true },
  other: { label: '其他事情', sensitive: false },
} as const

export type Matter = keyof typeof MATTERS

export const MATTER_CODES = [
  'wages',
  'injury',
  'traffic',
  'family',
  'violence',
  'land',
  'debt',
  'criminal',
  'other',
] as const satisfies readonly Matter[]

/** What a person needs to be served well, carried to the adviser. */
export const NEEDS = {
  hearing: '听力不好',
  sight: '看字吃力',
  moving: '行动不便',
  leizhou: '讲雷州话',
  cantonese: '讲白话',
  hakka: '讲客家话',
  dialect: '讲别的方言',
  companion: '有人陪同',
} as const

export type Need = keyof typeof NEEDS

export const NEED_CODES = [
  'hearing',
  'sight',
  'moving',
  'leizhou',
  'cantonese',
  'hakka',
  'dialect',
  'companion',
] as const satisfies readonly Need[]

/** Whether notices about the matter carry a neutral title (domestic violence, criminal matters). */
export function isSensitive(matter: Matter): boolean {
  return MATTERS[matter].sensitive
}
