import { View } from '@tarojs/components'
import { now } from '@/platform/clock'
import { HOTLINE, callNumber } from '@/platform/phone/phone-call'
import { go } from '@/platform/screen/navigation'
import { Acts } from '@/ui/acts/acts'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useMyVillage } from './api'
import { homeCopy } from './copy'
import { AdviserFacts } from './adviser-facts'
import { AdviserMissing } from './adviser-missing'
import './adviser-hero.scss'

interface AdviserHeroProps {
  /** 问一问 where the village is known to have nobody who answers: the page offers other ways. */
  readonly onAsk: () => void
}

/** The first thing on the first page: your own village lawyer, and the day they come. */
export function AdviserHero({ onAsk }: AdviserHeroProps) {
  const { village, data, loading, error, refresh } = useMyVillage()
  const phone = data?.adviser?.phone ?? data?.village?.phone ?? data?.town?.phone ?? HOTLINE
  const whom = data?.adviser && phone !== HOTLINE ? data.adviser.name : HOTLINE
  return (
    <View className="hero">
      <View className="hero-main">
        {village && loading ? <Skeleton lead="block" /> : null}
        {data?.adviser ? <AdviserFacts data={data} adviser={data.adviser} now={now()} /> : null}
        {!loading && !data?.adviser ? (
          <AdviserMissing
            village={village}
            failed={error}
            town={data?.town?.name}
            onRetry={() => void refresh()}
          />
        ) : null}
      </View>
      <Acts
        acts={[
          {
            icon: 'phone',
            label: homeCopy.call,
            spoken: homeCopy.callWhom(whom),
            onTap: () => callNumber(phone),
          },
          {
            icon: 'chat',
            label: homeCopy.ask,
            onTap: data && !data.adviser ? onAsk : () => go('ask', { areaCode: village?.areaCode }),
          },
          {
            icon: 'calendar-plus',
            label: homeCopy.meet,
            onTap: () => go('book', { areaCode: village?.areaCode }),
          },
        ]}
      />
    </View>
  )
}
