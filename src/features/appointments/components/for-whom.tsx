import { Text } from '@tarojs/components'
import { go } from '@/platform/screen/navigation'
import { Cell } from '@/ui/cell/cell'
import { CellEdit } from '@/ui/cell/cell-edit'
import { CellGroup } from '@/ui/cell/cell-group'
import { useWho } from '../api'
import { copy } from '../copy'
import type { Person } from '../model/kinds'
import { useBooking } from '../store'

export const nameOf = (person: Person | null): string => person?.name || copy.me

/** The person the draft is for, as far as known. */
export function useBookedPerson(): Person | null {
  const { persons } = useWho()
  const personId = useBooking((state) => state.draft.personId)
  return persons.find((one) => one.personId === personId) ?? null
}

/** 给 林示例 约: the name stays on every page, and can be changed from every page. */
export function ForWhom() {
  const person = useBookedPerson()
  return (
    <CellGroup>
      <Cell
        icon="person"
        title={
          <>
            {copy.forWhom} <Text className="strong">{nameOf(person)}</Text> {copy.book}
          </>
        }
        end={<CellEdit onTap={() => go('book', { step: 'who', from: 'check' })}>{copy.change}</CellEdit>}
      />
    </CellGroup>
  )
}
