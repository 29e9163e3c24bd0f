import { View } from '@tarojs/components'
import type { Decision } from '@/core/eligibility/decision'
import { commitmentFor } from '@/core/eligibility/proofs'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'

/** 个人诚信承诺, with what a false one costs beside it (Article 64); nothing where no means are checked. */
export function Commitment({ decision }: { readonly decision: Decision }) {
  const words = commitmentFor(decision)
  if (words === null) return null
  const { title, lines, article, penalty, penaltyArticle } = words
  return (
    <View className="mt2">
      <Section title={title} />
      <CellGroup padded>
        {lines.map((line) => (
          <View key={line} className="mt1">
            {line}
          </View>
        ))}
        <View className="note mt1">{article}</View>
        <View className="strong mt3">{penalty}</View>
        <View className="note mt1">{penaltyArticle}</View>
      </CellGroup>
    </View>
  )
}
