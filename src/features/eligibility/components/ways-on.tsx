import { Cell } from '@/ui/cell/cell'
import type { IconName } from '@/ui/icon/icon-name'
import type { Step } from '@/core/eligibility/next-steps'
import { partsCopy as copy } from '../result/copy'
import { Fold } from './fold'

interface WaysOnProps {
  readonly steps: readonly Step[]
  /** What tapping a step does; null: it only tells. */
  readonly actOf: (step: Step) => (() => void) | null
  /** So many stand at once; where only one more, that too. */
  readonly first?: number
}

const ICONS: Record<Step['act'], IconName> = {
  apply: 'file',
  book: 'calendar-plus',
  call: 'phone',
  fill: 'plus',
  read: 'info',
}

const BY_CODE: Partial<Record<Step['code'], IconName>> = { mediation: 'people', 'court-fee': 'scales' }

const FIRST = 3
/** Where waiting costs something, and the way out of a list that does not name the matter. */
const STANDING: readonly Step['code'][] = ['time', 'arbitration', 'find']

/** Ways on, the most useful first; the later ones in one row that names and opens them. Stands inside a `CellGroup`. */
export function WaysOn({ steps, actOf, first = FIRST }: WaysOnProps) {
  const later = steps.filter(({ code }, at) => at >= first && !STANDING.includes(code))
  const folded = later.length > 1 ? later : []
  const row = (step: Step) => (
    <Cell
      key={step.code}
      icon={BY_CODE[step.code] ?? ICONS[step.act]}
      title={step.title}
      note={step.note}
      onTap={actOf(step) ?? undefined}
    />
  )
  return (
    <>
      {steps.filter((step) => !folded.includes(step)).map(row)}
      {folded.length > 0 ? (
        <Fold title={copy.moreWays(folded.length)} note={folded.map(({ title }) => title).join('；')}>
          {folded.map(row)}
        </Fold>
      ) : null}
    </>
  )
}
