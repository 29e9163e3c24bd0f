import { View } from '@tarojs/components'
import { dayOf, formatDay } from '@/core/time'
import { useOnline } from '@/platform/phone/use-online'
import { resultCopy as copy } from '../copy'
import { BUNDLED_ON } from '../law/bundled'
import { isStale, useLaw } from '../law/law'

/** Which day's standards decided: said always, and how old they are when the phone cannot ask. */
export function LawNote() {
  const law = useLaw()
  const { checkedAt } = law
  const stale = isStale(law, useOnline())
  const day = checkedAt === null ? formatDay(BUNDLED_ON) : formatDay(dayOf(checkedAt))
  const words = checkedAt === null ? copy.bundledLaw(day) : stale ? copy.staleLaw(day) : copy.lawOf(day)
  return <View className="note mt2">{words}</View>
}
