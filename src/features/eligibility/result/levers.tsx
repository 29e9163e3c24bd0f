import { View } from '@tarojs/components'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { partsCopy as copy } from './copy'

/** What would change the result, each in a sentence. */
export function Levers({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <Section title={copy.levers} />
      <CellGroup padded>
        {lines.map((line, at) => (
          <View key={line} className={at > 0 ? 'mt2' : ''}>
            {line}
          </View>
        ))}
      </CellGroup>
    </>
  )
}
