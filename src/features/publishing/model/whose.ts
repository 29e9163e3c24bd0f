import { contains, levelOf } from '@/core/directory/area-code'
import { NATION } from '@/core/eligibility/document'
import { whoseCopy as copy } from '../copy'

const CITIES_LIKE_PROVINCES: readonly string[] = ['110000', '120000', '310000', '500000']
const AUTONOMOUS: readonly string[] = ['150000', '450000', '540000', '640000', '650000']

/** Whether a piece of law is of an area around one's own: it holds here, and is nobody's here to change. */
export const isOuter = (own: string, areaCode: string): boolean => !contains(own, areaCode)

type Level = keyof typeof copy.issued

function levelName(areaCode: string): Level {
  if (areaCode === NATION) return 'nation'
  if (CITIES_LIKE_PROVINCES.includes(areaCode)) return 'city'
  if (AUTONOMOUS.includes(areaCode)) return 'region'
  const level = levelOf(areaCode)
  return level === 'province' || level === 'city' ? level : 'county'
}

/** Whose it is, for a piece of law of another office: 省里发布. */
export const issuedBy = (areaCode: string): string => copy.issued[levelName(areaCode)]

/** What one's own area is called beside others: 本市. */
export const ownName = (areaCode: string): string => copy.own[levelName(areaCode)]
