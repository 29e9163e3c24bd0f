import { retryOf } from '@/platform/phone/retry-of'
import { go } from '@/platform/screen/navigation'
import { useVillage, villageLabel } from '@/platform/store/village'
import { Avatar } from '@/ui/avatar/avatar'
import { Cell } from '@/ui/cell/cell'
import { CellEdit } from '@/ui/cell/cell-edit'
import { CellGroup } from '@/ui/cell/cell-group'
import { Empty } from '@/ui/empty/empty'
import { ErrorRetry } from '@/ui/error-retry/error-retry'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useEnter, useMe, type Person } from './api'
import { accountsCopy } from './copy'

function Who({ person }: { readonly person: Person }) {
  const village = useVillage((state) => state.village)
  const place = village ? villageLabel(village) : accountsCopy.noVillage
  const name = person.name || accountsCopy.noName
  return (
    <Cell
      lead={<Avatar name={person.name || '我'} />}
      title={name}
      strong
      note={person.relation === 'self' ? place : accountsCopy.relations[person.relation]}
      end={<CellEdit onTap={() => go('person')}>{accountsCopy.switchPerson}</CellEdit>}
    />
  )
}

/** For whom things are done now, at the top of 我的. */
export function PersonCard() {
  const { entered, current, loading, error, refreshing, refresh } = useMe()
  const { enter, busy } = useEnter()
  return (
    <CellGroup>
      {loading ? <Skeleton lead="round" /> : null}
      {current ? <Who person={current} /> : null}
      {entered && !current && error ? (
        <ErrorRetry title={accountsCopy.errorTitle} {...retryOf(error, refreshing, refresh)} />
      ) : null}
      {!entered ? (
        <Empty
          icon="person"
          title={accountsCopy.nobody}
          note={accountsCopy.nobodyNote}
          action={{ label: accountsCopy.enter, onTap: () => (busy ? undefined : void enter()) }}
        />
      ) : null}
    </CellGroup>
  )
}
