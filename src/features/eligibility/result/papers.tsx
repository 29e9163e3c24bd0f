import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Paper } from '@/core/eligibility/bring-list'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Icon } from '@/ui/icon/icon'
import { Section } from '@/ui/section/section'
import { Tap } from '@/ui/tap/tap'
import { classNames } from '@/ui/class-names'
import { resultCopy } from '../copy'
import { tick, useKeptResult } from '../kept-result'
import { partsCopy as copy } from './copy'

interface PapersProps {
  readonly papers: readonly Paper[]
  /** Nothing is applied for: they are for asking with. */
  readonly asking?: boolean
}

/** So many at once; where not many more than these, all. */
const FIRST = 4

/**
 * What to bring, each to be ticked when it is at hand: the ticks stay on this phone. Nobody should stay away for want of one.
 * Of many, the last are named in one row, which opens them.
 */
export function Papers({ papers, asking }: PapersProps) {
  const ticked = useKeptResult((kept) => kept.ticked)
  const count = papers.filter(({ code }) => ticked.includes(code)).length
  const later = papers.length > FIRST + 1 ? papers.slice(FIRST) : []
  const [all, setAll] = useState(later.some(({ code }) => ticked.includes(code)))
  const folded = all ? [] : later
  return (
    <>
      <Section title={resultCopy.bring} aside={copy.ticked(count, papers.length)} />
      <CellGroup>
        {papers.slice(0, papers.length - folded.length).map(({ code, title, note }) => (
          <PaperRow
            key={code}
            title={title}
            note={note}
            on={ticked.includes(code)}
            onTap={() => tick(code)}
          />
        ))}
        {folded.length > 0 ? (
          <Cell
            title={copy.more(folded.length)}
            note={folded.map(({ title }) => title).join('；')}
            onTap={() => setAll(true)}
          />
        ) : null}
      </CellGroup>
      <View className="note pad mt2">{asking ? copy.withoutAsking : copy.without}</View>
    </>
  )
}

interface PaperRowProps {
  readonly title: string
  readonly note?: string
  readonly on: boolean
  readonly onTap: () => void
}

function PaperRow({ title, note, on, onTap }: PaperRowProps) {
  return (
    <Tap className={classNames('cell', on && 'is-on')} role="checkbox" checked={on} onTap={onTap}>
      <View className="paper-mark">{on ? <Icon name="check" /> : null}</View>
      <View className="grow">
        <View>{title}</View>
        {note ? <View className="note">{note}</View> : null}
      </View>
    </Tap>
  )
}
