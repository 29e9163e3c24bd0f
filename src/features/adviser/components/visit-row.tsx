import { MATTERS, NEEDS } from '@/core/appointments/matters'
import { isTerminal } from '@/core/appointments/states'
import { clockOf, fromIso } from '@/core/time'
import { DeskRow } from '@/ui/desk/desk-row'
import { Tag } from '@/ui/tag/tag'
import { copy } from '../copy'
import type { Visit } from '../visit'
import { VisitTag } from './visit-tag'

interface VisitRowProps {
  readonly visit: Visit
  readonly now: number
  readonly chosen: boolean
  readonly onTap: () => void
}

/** 3 号 周示例 */
export const nameWords = ({ number, personName }: Visit): string =>
  [number === null ? '' : copy.number(number), personName].filter(Boolean).join(' ')

/** One line: when, who, about what, where they are. The chosen one is shown in the card. */
export function VisitRow({ visit, now, chosen, onTap }: VisitRowProps) {
  return (
    <DeskRow
      clock={clockOf(fromIso(visit.start))}
      name={nameWords(visit)}
      what={MATTERS[visit.matter].label}
      chosen={chosen}
      onTap={onTap}
      tags={
        <>
          <VisitTag visit={visit} now={now} />
          {isTerminal(visit.state)
            ? null
            : visit.needs.map((need) => (
                <Tag key={need} kind="quiet">
                  {NEEDS[need]}
                </Tag>
              ))}
        </>
      }
    />
  )
}
