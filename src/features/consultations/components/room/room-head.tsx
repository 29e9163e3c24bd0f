import { View } from '@tarojs/components'
import { serviceInWords } from '@/core/consultations/service-hours'
import type { RoomHead as Head } from '@/core/consultations/phone/entry'
import { fromIso } from '@/core/time'
import { now } from '@/platform/clock'
import { HOTLINE, callNumber } from '@/platform/phone/phone-call'
import { Icon } from '@/ui/icon/icon'
import { Phrases } from '@/ui/phrases/phrases'
import { Tap } from '@/ui/tap/tap'
import { copy } from '../../copy'
import './room.scss'

const phrasesOf = (words: string): string[] => {
  const at = words.indexOf('，') + 1
  return [words.slice(0, at), words.slice(at)].filter(Boolean)
}

/** Who is on the other side, when they answer, told honestly; what is not for here; and the telephone. */
export function RoomHead({ head }: { readonly head: Head }) {
  const { adviser, service } = head
  const at = {
    opensAt: service.opensAt === null ? null : fromIso(service.opensAt),
    answerBy: fromIso(service.answerBy),
  }
  const { phone } = adviser
  return (
    <View className="room-head">
      <View className="grow">
        <View className="strong">{adviser.name}</View>
        <View>
          <Phrases of={phrasesOf(serviceInWords(at, now()))} />
        </View>
        <View className="note">
          <Phrases of={copy.urgent} />
        </View>
      </View>
      <Tap
        className="speak"
        label={phone ? copy.callWhom(adviser.name) : copy.call12348}
        onTap={() => callNumber(phone ?? HOTLINE)}
      >
        <Icon name="phone" small />
        {phone ? copy.call : copy.call12348}
      </Tap>
    </View>
  )
}
