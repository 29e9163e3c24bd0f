import { View } from '@tarojs/components'
import { go } from '@/platform/screen/navigation'
import { Cell } from '@/ui/cell/cell'
import { CellEdit } from '@/ui/cell/cell-edit'
import { CellGroup } from '@/ui/cell/cell-group'
import { useMe } from './api'
import { accountsCopy } from './copy'

/** Whose things these are, when they are not one's own. */
export function ActingFor() {
  const { current } = useMe()
  if (!current || current.relation === 'self') return null
  return (
    <View className="mt3">
      <CellGroup>
        <Cell
          icon="people"
          title={accountsCopy.actingFor(current.name)}
          end={<CellEdit onTap={() => go('person')}>{accountsCopy.switchPerson}</CellEdit>}
        />
      </CellGroup>
    </View>
  )
}
