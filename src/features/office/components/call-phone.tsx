import { View } from '@tarojs/components'
import { callNumber } from '@/platform/phone/phone-call'
import { FactAct } from '@/ui/desk/fact'
import type { Call } from '../api'
import { callsCopy as copy } from '../copy'
import type { Phone } from './use-phone'

/** The phone is masked; each look at the whole number is written to the audit log, and it says so before. */
export function CallPhone({ call, phone }: { readonly call: Call; readonly phone: Phone }) {
  const { number, busy, error, reveal } = phone
  if (call.phoneMask === null) return <>{copy.noPhone}</>
  if (number !== null) return <FactAct onTap={() => callNumber(number)}>{`${number} ${copy.call}`}</FactAct>
  return (
    <>
      <View className="row is-wrap">
        <View className="fact-mask">{call.phoneMask}</View>
        {call.appointmentId === null ? null : (
          <FactAct busy={busy} onTap={reveal}>
            {copy.showPhone}
          </FactAct>
        )}
      </View>
      <View className="note">
        {error ? error.userMessage : call.appointmentId === null ? copy.maskOnly : copy.phoneLogged}
      </View>
    </>
  )
}
