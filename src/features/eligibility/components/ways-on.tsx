import { Cell } from '@/ui/cell/cell'
import type { IconName } from '@/ui/icon/icon-name'
import type { Step } from '@/core/eligibility/next-steps'

interface WaysOnProps {
  readonly steps: readonly Step[]
  /** What tapping a step does; null: it only tells. */
  readonly actOf: (step: Step) => (() => void) | null
}

const ICONS: Record<Step['act'], IconName> = {
  apply: 'file',
  book: 'calendar-plus',
  call: 'phone',
  fill: 'plus',
  read: 'info',
}

const BY_CODE: Partial<Record<Step['code'], IconName>> = { mediation: 'people', 'court-fee': 'scales' }

/** Ways on, the most useful first. Stands inside a `CellGroup`. */
export function WaysOn({ steps, actOf }: WaysOnProps) {
  return (
    <>
      {steps.map((step) => (
        <Cell
          key={step.code}
          icon={BY_CODE[step.code] ?? ICONS[step.act]}
          title={step.title}
          note={step.note}
          onTap={actOf(step) ?? undefined}
        />
      ))}
    </>
  )
}
