import { View } from '@tarojs/components'
import { useEnter } from '@/features/accounts'
import { AppointmentList, appointmentsCopy as copy } from '@/features/appointments'
import { Serving } from '@/features/directory'
import { MainTabs } from '@/pages/main-tabs/main-tabs'
import { go } from '@/platform/screen/navigation'
import { asTab } from '@/platform/screen/visible'
import { Button } from '@/ui/button/button'
import { Page } from '@/ui/page/page'
import { Section } from '@/ui/section/section'

/** 预约: what is ahead, the one button, who serves the village, and the last few that were. */
function BookingPage() {
  const { enter } = useEnter()
  const all = () => go('myAppointments')
  return (
    <Page title={copy.tabTitle} back={false} tabBar={<MainTabs current="booking" />}>
      <AppointmentList when="ahead" limit={10} onAll={all} onEnter={() => void enter()} />
      <View className="pad mt4">
        <Button icon="calendar-plus" onTap={() => go('book')}>
          {copy.bookTitle}
        </Button>
      </View>
      <Section title={copy.serving} />
      <Serving />
      <AppointmentList when="past" limit={3} onAll={all} />
    </Page>
  )
}

export default asTab(BookingPage)
