import { View } from '@tarojs/components'
import type { RoomHead as Head } from '@/core/consultations/phone/entry'
import { serviceInWords } from '@/core/consultations/service-hours'
import { fromIso } from '@/core/time'
import { now } from '@/platform/clock'
import { NOBODY, useOwner } from '@/platform/cloud/owner'
import { HOTLINE, callNumber } from '@/platform/phone/phone-call'
import { stopSpeaking } from '@/platform/phone/speech'
import { go } from '@/platform/screen/navigation'
import { Icon } from '@/ui/icon/icon'
import { Phrases } from '@/ui/phrases/phrases'
import { Tap } from '@/ui/tap/tap'
import { copy } from '../../copy'
import { listCopy } from '../../list-copy'
import './room.scss'

/** Breaks after its comma only, so that large type never tears a time apart. */
const phrasesOf = (words: string): string[] => {
  const at = words.indexOf('，') + 1
  return [words.slice(0, at), words.slice(at)].filter(Boolean)
}

function serviceWords({ service }: Head): string[] {
  const opensAt = service.opensAt === null ? null : fromIso(service.opensAt)
  return phrasesOf(serviceInWords({ opensAt, answerBy: fromIso(service.answerBy) }, now()))
}

/** Away at once: silence, and home. What was said stays: it is with the lawyer already. */
function leave(): void {
  stopSpeaking()
  go('home')
}

/** When the lawyer answers, told honestly; for whom, if for another; what is not for here; and the telephone. */
export function RoomHead({ head }: { readonly head: Head }) {
  const { name, phone } = head.adviser
  const owner = useOwner((state) => state.personId)
  const isForAnother = owner !== NOBODY && owner !== head.personId
  return (
    <View className="room-head">
      <View className="strong">
        <Phrases of={serviceWords(head)} />
      </View>
      {isForAnother ? <View className="note">{listCopy.forWhom(head.personName)}</View> : null}
      <View className="row is-between is-wrap">
        <View className="note room-urgent">
          <Phrases of={copy.urgent} />
        </View>
        <View className="row">
          {head.matter === 'violence' ? (
            <Tap className="speak" label={copy.leaveSaid} onTap={leave}>
              <Icon name="close" small />
              {copy.leave}
            </Tap>
          ) : null}
          <Tap
            className="speak"
            label={phone ? copy.callWhom(name) : copy.call12348}
            onTap={() => callNumber(phone ?? HOTLINE)}
          >
            <Icon name="phone" small />
            {phone ? copy.call : copy.call12348}
          </Tap>
        </View>
      </View>
    </View>
  )
}
