import { AppointmentList, appointmentsCopy as copy } from '@/features/appointments'
import { Page } from '@/ui/page/page'

export default function Mine() {
  return (
    <Page title={copy.mineTitle}>
      <AppointmentList when="ahead" />
      <AppointmentList when="past" />
    </Page>
  )
}
