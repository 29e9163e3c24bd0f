import { View } from '@tarojs/components'
import { go } from '@/platform/screen/navigation'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { findCellCopy as copy } from './find-copy'

/** Under the question what the matter is: whoever cannot say finds it in their own words. */
export function FindCell() {
  return (
    <View className="mt3">
      <CellGroup>
        <Cell
          icon="search"
          title={copy.ownWords}
          note={copy.ownWordsNote}
          onTap={() => go('eligibilityFind', { type: '1' })}
        />
      </CellGroup>
    </View>
  )
}
