import { View } from '@tarojs/components'
import { CellGroup } from '@/ui/cell/cell-group'
import { Fold } from '../components/fold'
import { cardCopy as copy } from './copy'
import { lineParts } from './line-parts'

/** The line itself, folded away: piece by piece, in groups short enough to be read out where nothing can be sent. */
export function LineList({ line }: { readonly line: string }) {
  return (
    <CellGroup>
      <Fold title={copy.seeLine} note={copy.seeLineNote}>
        {lineParts(line).map(({ what, groups }) => (
          <View key={what} className="line-part">
            <View className="note">{what}</View>
            <View className="line-groups">
              {groups.map((group, at) => (
                <View key={at} className="line-group">
                  {group}
                </View>
              ))}
            </View>
          </View>
        ))}
      </Fold>
    </CellGroup>
  )
}
