import { AskStep } from '@/features/consultations'
import { useParams } from '@/platform/screen/page-hooks'

export default function AskPage() {
  const { step, from, ...known } = useParams()
  return <AskStep step={step} from={from} known={known} />
}
