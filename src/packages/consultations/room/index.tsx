import { RoomPage } from '@/features/consultations'
import { useParams } from '@/platform/screen/page-hooks'

export default function Room() {
  const { conversationId, id, as } = useParams()
  return <RoomPage conversationId={conversationId ?? id ?? ''} as={as} />
}
