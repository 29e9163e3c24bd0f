import { TicketPage } from '@/features/appointments'
import { useParams } from '@/platform/screen/page-hooks'

export default function Ticket() {
  const { appointmentId, id } = useParams()
  return <TicketPage appointmentId={appointmentId ?? id ?? ''} />
}
