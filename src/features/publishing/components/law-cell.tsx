import { View } from '@tarojs/components'
import { go } from '@/platform/screen/navigation'
import { Cell } from '@/ui/cell/cell'
import { Tag } from '@/ui/tag/tag'
import type { LawRow } from '../api'
import { lawsCopy as copy } from '../copy'
import { figureWords } from '../model/figure-words'
import { LawStateTag } from './law-state'

interface LawCellProps {
  readonly row: LawRow
  /** Whose it is, where it is another office's. */
  readonly issued?: string
}

/** One standard or figure in a list. */
export function LawCell({ row, issued }: LawCellProps) {
  const { draftId, title, documentId, kind, number, from, to, mayApprove } = row
  const figure = figureWords(row)
  const period = kind === 'parameter' && number !== '' ? copy.period(number) : number
  return (
    <Cell
      title={title || documentId || copy.states.DRAFT}
      note={
        <>
          {figure === null ? null : <View className="strong">{figure}</View>}
          {[period, copy.days(from, to)].filter((one) => one !== '').join(' · ')}
        </>
      }
      tags={
        <>
          {issued === undefined ? null : <Tag kind="quiet">{issued}</Tag>}
          <LawStateTag row={row} />
          {mayApprove ? <Tag kind="new">{copy.mayApprove}</Tag> : null}
        </>
      }
      onTap={() => go('law', { draft: draftId })}
    />
  )
}
