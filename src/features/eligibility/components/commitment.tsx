import { View } from '@tarojs/components'
import type { Decision } from '@/core/eligibility/decision'
import { commitmentFor } from '@/core/eligibility/proofs'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { partsCopy as copy } from '../result/copy'
import { Fold } from './fold'

/** 个人诚信承诺, with what a false one costs always beside it (Article 64), how it is written when opened; nothing where no means are checked. */
export function Commitment({ decision }: { readonly decision: Decision }) {
  const words = commitmentFor(decision)
  if (words === null) return null
  const { title, lines, article, penalty, penaltyArticle } = words
  return (
    <View className="mt2">
      <Section title={title} />
      <CellGroup padded>
        <View className="strong">{penalty}</View>
        <View className="note mt1">{penaltyArticle}</View>
      </CellGroup>
      <CellGroup>
        <Fold title={copy.howTo}>
          <View className="cell">
            <View className="grow">
              {lines.map((line) => (
                <View key={line} className="mt1">
                  {line}
                </View>
              ))}
              <View className="note mt1">{article}</View>
            </View>
          </View>
        </Fold>
      </CellGroup>
    </View>
  )
}
