import { View } from '@tarojs/components'
import type { Decision } from '@/core/eligibility/decision'
import type { Facts } from '@/core/eligibility/facts'
import { proofGroups, type ProofGroup } from '@/core/eligibility/proofs'
import { PAPER_WORDS } from '@/core/eligibility/wording/papers'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { Fold } from './fold'
import { proofCopy as copy } from './proof-copy'

interface ProofGroupsProps {
  readonly facts: Facts
  readonly decision: Decision
}

/**
 * Who is not checked (Article 42): the groups one belongs to or may belong to, the whole condition, and what proves it. Those one
 * only may belong to stand folded, by name.
 */
export function ProofGroups({ facts, decision }: ProofGroupsProps) {
  const groups = proofGroups(facts, decision)
  const met = groups.filter(({ value }) => value === 'met')
  const shown = met.length > 0 ? met : groups
  if (shown.length === 0) return null
  const rows = shown.map((group) => <Group key={group.id} group={group} />)
  const names = shown.map(({ title }) => title).join('；')
  return (
    <>
      <Section title={met.length > 0 ? copy.met : copy.maybe} />
      <CellGroup>
        {met.length > 0 ? (
          rows
        ) : (
          <Fold title={copy.seeAll(shown.length)} note={names}>
            {rows}
          </Fold>
        )}
      </CellGroup>
    </>
  )
}

function Group({ group: { title, article, condition, value, papers } }: { readonly group: ProofGroup }) {
  const names = papers.map((code) => PAPER_WORDS[code].title)
  return (
    <View className="cell">
      <View className="grow">
        <View className="strong">{title}</View>
        <View className="mt1">{condition}</View>
        <View className="mt1">{copy.proof(names, value === 'met')}</View>
        <View className="note mt1">{article}</View>
      </View>
    </View>
  )
}
