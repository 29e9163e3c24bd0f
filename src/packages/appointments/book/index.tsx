import { BookingStep } from '@/features/appointments'
import { useParams } from '@/platform/screen/page-hooks'

export default function BookPage() {
  const { step, from, date, matter, areaCode } = useParams()
  return <BookingStep step={step} from={from} date={date} matter={matter} areaCode={areaCode} />
}
