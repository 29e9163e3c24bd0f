import { View } from '@tarojs/components'
import { useReadAloud } from '@/platform/phone/use-read-aloud'
import { spoken } from '@/ui/a11y'
import { Icon } from '@/ui/icon/icon'
import type { IconName } from '@/ui/icon/icon-name'
import { SpeakButton } from '@/ui/speak-button/speak-button'
import { copy } from '../copy'
import type { Appointment } from '../model/kinds'
import { aloudWords } from '../words'
import './ticket.scss'

type State = Appointment['state']

const icons: Partial<Record<State, IconName>> = {
  CANCELLED: 'calendar',
  MISSED: 'calendar',
  NO_SHOW: 'calendar',
}

/** 约好了: what the state is, in words, and read aloud with when and where. Green only where it is done. */
export function TicketHead({ appointment }: { readonly appointment: Appointment }) {
  const { appointmentId, state, number } = appointment
  const { speaking, onSpeak } = useReadAloud(`ticket-${appointmentId}`, () => aloudWords(appointment))
  const icon = icons[state]
  return (
    <View className="ticket-head">
      <View className={`ticket-head-state ${icon ? 'c-quiet' : 'c-done'}`}>
        <Icon name={icon ?? 'circle-check'} />
      </View>
      <View className="grow">
        <View className="h1" {...spoken({ role: 'heading', level: 1 })}>
          {copy.states[state]}
        </View>
        {number !== null && state !== 'DONE' && state !== 'CANCELLED' ? (
          <View className="c-link strong">{copy.yourNumber(number)}</View>
        ) : null}
      </View>
      <SpeakButton speaking={speaking} onTap={onSpeak} />
    </View>
  )
}
