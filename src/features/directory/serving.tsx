import { formatMoment, fromIso } from '@/core/time'
import { useQuery } from '@/platform/cloud/use-query'
import { callHotline, callNumber } from '@/platform/phone/phone-call'
import { retryOf } from '@/platform/phone/retry-of'
import { go } from '@/platform/screen/navigation'
import { useVillage } from '@/platform/store/village'
import { Avatar } from '@/ui/avatar/avatar'
import { Cell } from '@/ui/cell/cell'
import { CellEdit } from '@/ui/cell/cell-edit'
import { CellGroup } from '@/ui/cell/cell-group'
import { Empty } from '@/ui/empty/empty'
import { ErrorRetry } from '@/ui/error-retry/error-retry'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { copy } from './copy'

/** Who serves the phone's village, when they come next and what they speak; the town's where it has nobody of its own. */
export function Serving() {
  const village = useVillage((state) => state.village)
  const { data, loading, error, refreshing, refresh } = useQuery(
    'directory.village',
    { areaCode: village?.areaCode ?? '' },
    { enabled: village !== null, keep: 'phone', freshMinutes: 10 },
  )
  if (village === null) {
    return (
      <CellGroup>
        <Cell icon="pin" title={copy.noVillage} note={copy.noVillageNote} onTap={() => go('village')} />
      </CellGroup>
    )
  }
  if (!data) {
    return (
      <CellGroup>
        {loading ? <Skeleton lead="round" /> : null}
        {error ? <ErrorRetry title={copy.loadError} {...retryOf(error, refreshing, refresh)} /> : null}
      </CellGroup>
    )
  }
  const { adviser, servedBy, nextRound } = data
  if (!adviser || servedBy === 'none') {
    return (
      <CellGroup>
        <Empty
          icon="people"
          title={copy.noneTitle}
          note={copy.noneNote}
          action={{ label: copy.call12348, icon: 'phone', onTap: callHotline }}
        />
      </CellGroup>
    )
  }
  const { name, phone, languages } = adviser
  return (
    <CellGroup>
      <Cell
        strong
        lead={<Avatar name={name} />}
        title={name}
        note={
          <>
            {servedBy === 'town' ? copy.town : copy.village}
            {languages.length > 0 ? `，${copy.speaks(languages)}` : ''}
          </>
        }
        end={phone ? <CellEdit onTap={() => callNumber(phone)}>{copy.call}</CellEdit> : undefined}
      />
      {nextRound ? (
        <Cell
          icon="calendar"
          title={copy.comes(formatMoment(fromIso(nextRound.start)), nextRound.venueName)}
        />
      ) : null}
    </CellGroup>
  )
}
