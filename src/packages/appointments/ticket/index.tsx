import { TicketPage } from '@/features/appointments'
import { useOpenedNotice } from '@/features/notices'
import { useParams } from '@/platform/screen/page-hooks'

export default function Ticket() {
  const { appointmentId, id, notice } = useParams()
  useOpenedNotice(notice)
  return <TicketPage appointmentId={appointmentId ?? id ?? ''} />
}
