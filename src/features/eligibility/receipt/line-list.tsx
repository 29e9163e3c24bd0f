import { View } from '@tarojs/components'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { cardCopy as copy } from './copy'
import { lineParts } from './line-parts'

/** The code as words for whoever cannot scan: piece by piece, in groups short enough to be read out. */
export function LineList({ line }: { readonly line: string }) {
  return (
    <>
      <Section title={copy.line} />
      <View className="note pad">{copy.lineNote}</View>
      <View className="mt2">
        <CellGroup>
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
        </CellGroup>
      </View>
    </>
  )
}
