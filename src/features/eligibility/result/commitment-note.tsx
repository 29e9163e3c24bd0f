import { View } from '@tarojs/components'
import type { Decision } from '@/core/eligibility/decision'
import { commitmentFor } from '@/core/eligibility/proofs'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { partsCopy as copy } from './copy'

/** 个人诚信承诺 where papers may be lacking; what a false one costs always stands in the same group. */
export function CommitmentNote({ decision }: { readonly decision: Decision }) {
  const words = commitmentFor(decision)
  if (words === null) return null
  return (
    <>
      <Section title={copy.commitment} />
      <CellGroup padded>
        <View className="strong">{words.title}</View>
        {words.lines.map((line) => (
          <View key={line} className="mt2">
            {line}
          </View>
        ))}
        <View className="note mt2">{words.article}</View>
        <View className="calc">
          <View>{words.penalty}</View>
          <View className="mt1">{words.penaltyArticle}</View>
        </View>
      </CellGroup>
    </>
  )
}
