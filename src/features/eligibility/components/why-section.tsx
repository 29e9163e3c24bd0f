import { useState } from 'react'
import type { Decision } from '@/core/eligibility/decision'
import type { Card } from '@/core/eligibility/render/card'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { ArticleSheet } from './article-sheet'
import { WhyCard } from './why-card'

interface WhySectionProps {
  readonly cards: readonly Card[]
  readonly standards: Decision['standards']
  /** null: the cards follow the result at once, without a heading. */
  readonly title: string | null
}

/** Every test the result rests on. */
export function WhySection({ cards, standards, title }: WhySectionProps) {
  const [open, setOpen] = useState<Card | null>(null)
  if (cards.length === 0) return null
  return (
    <>
      {title === null ? null : <Section title={title} />}
      <CellGroup>
        {cards.map((card) => (
          <WhyCard key={card.id} card={card} onArticle={setOpen} />
        ))}
      </CellGroup>
      <ArticleSheet card={open} standards={standards} onClose={() => setOpen(null)} />
    </>
  )
}
