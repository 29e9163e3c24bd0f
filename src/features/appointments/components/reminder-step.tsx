import { useState } from 'react'
import { View } from '@tarojs/components'
import { ASKED_AT, sayWhatFor } from '@/core/notices/kinds'
import { canSubscribe } from '@/platform/phone/subscribe'
import { Button } from '@/ui/button/button'
import { copy } from '../copy'
import type { Appointment } from '../model/kinds'
import { askReminders, rememberAnswers, useAgreed } from '../reminders'

type Told = Pick<Appointment, 'appointmentId' | 'phoneMask'>

/** How they will be told, said honestly: by WeChat, in the inbox, or by a call. */
export function useReminderWords({ appointmentId, phoneMask }: Told): { title: string; note: string } {
  const agreed = useAgreed(appointmentId)
  if (agreed === null) return { title: copy.nextRemind, note: copy.nextRemindNote }
  if (agreed.length === 0)
    return { title: copy.nextNoWechat, note: phoneMask === null ? copy.nextNobody : copy.nextNoWechatNote }
  const isAll = ASKED_AT.booking.every((kind) => agreed.includes(kind))
  return { title: copy.nextWechat, note: [sayWhatFor(agreed), isAll ? '' : copy.nextWechatRest].join('') }
}

/** 再问我一次: where WeChat may not remind of everything yet, one tap asks. */
export function AskReminders({ appointmentId }: Pick<Appointment, 'appointmentId'>) {
  const agreed = useAgreed(appointmentId)
  const [inVain, setInVain] = useState(false)
  if (!canSubscribe() || ASKED_AT.booking.every((kind) => agreed?.includes(kind))) return null
  const ask = () =>
    void askReminders()?.then((answers) => {
      rememberAnswers(appointmentId, answers)
      setInVain(!Object.values(answers).includes('accept'))
    })
  return (
    <View className="pad mt2">
      <Button kind="text" icon="bell" onTap={ask}>
        {agreed === null ? copy.askWechat : copy.askWechatAgain}
      </Button>
      {inVain ? <View className="note mid">{copy.askedInVain}</View> : null}
    </View>
  )
}
