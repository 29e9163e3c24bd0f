import { View } from '@tarojs/components'
import { formatMoment, fromIso } from '@/core/time'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import type { HistoryEntry } from '../api'
import { lawCopy as copy } from '../copy'

/** Who did what and when, the last first. */
export function History({ history }: { readonly history: readonly HistoryEntry[] }) {
  return (
    <>
      <Section title={copy.history} />
      <CellGroup padded>
        {history
          .slice()
          .reverse()
          .map(({ act, by, at, note }, place) => (
            <View key={place} className="law-past">
              <View className="row is-wrap is-between">
                <View className="strong">{copy.acts[act]}</View>
                <View className="note">{formatMoment(fromIso(at))}</View>
              </View>
              <View className="note">{note === null ? by : `${by}：${note}`}</View>
            </View>
          ))}
      </CellGroup>
    </>
  )
}
