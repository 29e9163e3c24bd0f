import { View } from '@tarojs/components'
import { AppointmentList, appointmentsCopy as copy } from '@/features/appointments'
import { Serving } from '@/features/directory'
import { MainTabs } from '@/pages/main-tabs/main-tabs'
import { go } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { Page } from '@/ui/page/page'

/** 预约: what is ahead, the one button, who serves the village, and the last few that were. */
export default function BookingPage() {
  return (
    <Page title={copy.tabTitle} back={false} tabBar={<MainTabs current="booking" />}>
      <Serving />
      <View className="pad mt4">
        <Button icon="calendar-plus" onTap={() => go('book')}>
          {copy.bookTitle}
        </Button>
      </View>
      <AppointmentList when="ahead" limit={10} onAll={() => go('myAppointments')} />
      <AppointmentList when="past" limit={3} onAll={() => go('myAppointments')} />
    </Page>
  )
}
