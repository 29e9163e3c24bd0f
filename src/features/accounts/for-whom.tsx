import { View } from '@tarojs/components'
import { go } from '@/platform/screen/navigation'
import { Cell } from '@/ui/cell/cell'
import { CellEdit } from '@/ui/cell/cell-edit'
import { CellGroup } from '@/ui/cell/cell-group'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { useMe, type Person } from './api'
import { accountPagesCopy as copy } from './pages-copy'

/** A name where others may look on: the first sign and the last. */
export function masked(name: string): string {
  const signs = Array.from(name)
  if (signs.length < 2) return signs.length === 0 ? copy.somebody : '*'
  return signs.map((sign, at) => (at === 0 || (at > 1 && at === signs.length - 1) ? sign : '*')).join('')
}

const other = (person: Person | null): Person | null =>
  person === null || person.relation === 'self' ? null : person

/** For whom something is filled in, and the way to fill it in for another. Looking asks nothing of anybody. */
export function ForWhom() {
  const { entered, current } = useMe()
  const person = other(current)
  const way = () => go(entered ? 'person' : 'me')
  return (
    <CellGroup>
      <Cell
        icon={person === null ? 'person' : 'people'}
        title={person === null ? copy.forSelf : copy.forOther(masked(person.name))}
        note={person === null ? (entered ? undefined : copy.forSelfNote) : copy.forOtherNote}
        end={<CellEdit onTap={way}>{copy.forAnother}</CellEdit>}
      />
    </CellGroup>
  )
}

/** Whether things are done for another. */
export const useActing = (): boolean => other(useMe().current) !== null

/** Said on every page while one answers for another; nothing for oneself. */
export function ForWhomBar() {
  const { current } = useMe()
  const person = other(current)
  return (
    <View>
      {person === null ? null : (
        <NoticeBar flat icon="people">
          {copy.answersFor(masked(person.name))}
        </NoticeBar>
      )}
    </View>
  )
}
