import { MovePage } from '@/features/appointments'
import { useParams } from '@/platform/screen/page-hooks'

export default function Reschedule() {
  return <MovePage appointmentId={useParams().appointmentId ?? ''} />
}
