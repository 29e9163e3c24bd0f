import { View } from '@tarojs/components'
import { spoken } from '@/ui/a11y'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import type { Difference, Law } from '../api'
import { lawCopy as copy } from '../copy'
import './publishing.scss'

/** What the one before says and what this one says, side by side where there is room. */
export function Differences({ law: { before, differences } }: { readonly law: Law }) {
  return (
    <>
      <Section title={before === null ? copy.says : copy.differences} aside={before?.title} />
      <CellGroup padded>
        {before === null ? (
          <View className="note">{differences.length === 0 ? copy.saysNothing : copy.differencesFirst}</View>
        ) : null}
        {before !== null && differences.length === 0 ? <View className="note">{copy.same}</View> : null}
        {differences.map((one, at) => (
          <OneDifference key={at} one={one} alone={before === null} />
        ))}
      </CellGroup>
    </>
  )
}

function OneDifference({ one, alone }: { readonly one: Difference; readonly alone: boolean }) {
  return (
    <View className="law-diff">
      <View className="strong" {...spoken({ role: 'heading', level: 3 })}>
        {one.what}
      </View>
      <View className="law-diff-sides">
        {alone ? null : (
          <View className="law-diff-side">
            <View className="note">{copy.before}</View>
            <View className="law-words">{one.before ?? copy.nothing}</View>
          </View>
        )}
        <View className="law-diff-side is-after">
          {alone ? null : <View className="note">{copy.after}</View>}
          <View className="law-words">{one.after ?? copy.nothing}</View>
        </View>
      </View>
    </View>
  )
}
