import { View } from '@tarojs/components'
import { LIVE_LIMIT } from '@/core/appointments/limits'
import { go } from '@/platform/screen/navigation'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { useMine } from '../list-api'
import { copy } from '../copy'
import type { Person } from '../model/kinds'
import { whenWords } from '../words'

/** What this person has coming, said before a day is looked for: not after, as a refusal. */
export function AlreadyBooked({ person }: { readonly person: Person | null }) {
  // Somebody with nothing ahead, as far as known, is not asked about it.
  const { appointments } = useMine('ahead', person !== null && person.ahead !== 0)
  const theirs = appointments.filter(
    ({ personId, state }) => personId === person?.personId && state === 'BOOKED',
  )
  const [next] = theirs
  if (!next) return null
  return (
    <>
      <NoticeBar
        icon="calendar"
        title={copy.already(whenWords(next), next.adviserName)}
        action={{ label: copy.seeMine, onTap: () => go('booking') }}
      >
        {theirs.length < LIVE_LIMIT ? copy.alreadyMore : copy.alreadyFull}
      </NoticeBar>
      <View className="mt3" />
    </>
  )
}
