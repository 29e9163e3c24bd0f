import { View } from '@tarojs/components'
import type { ResultView } from '@/core/eligibility/render/result-view'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { Tag } from '@/ui/tag/tag'
import { resultCopy as copy } from '../copy'
import { LawNote } from './law-note'

/** What the result leans on that is not certain, each by name; and what is always true of a self-check. */
export function Doubts({ labels, notes }: Pick<ResultView, 'labels' | 'notes'>) {
  return (
    <>
      {labels.length > 0 ? (
        <>
          <Section title={copy.labels} />
          <CellGroup padded>
            {labels.map(({ tag, text }, at) => (
              <View key={text} className={at > 0 ? 'mt3' : ''}>
                <Tag kind="quiet">{tag}</Tag>
                {text}
              </View>
            ))}
          </CellGroup>
        </>
      ) : null}
      <Section title={copy.notes} />
      <CellGroup padded>
        {notes.map((note, at) => (
          <View key={note} className={at > 0 ? 'mt2' : ''}>
            {note}
          </View>
        ))}
        <LawNote />
      </CellGroup>
    </>
  )
}
