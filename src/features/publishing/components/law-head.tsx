import { View } from '@tarojs/components'
import { spoken } from '@/ui/a11y'
import { CellGroup } from '@/ui/cell/cell-group'
import { Fact } from '@/ui/desk/fact'
import { Tag } from '@/ui/tag/tag'
import type { LawRow } from '../api'
import { lawCopy as copy, lawsCopy } from '../copy'
import { figureWords } from '../model/figure-words'
import { LawStateTag } from './law-state'

/** What it is called, where it stands, and when it applies. */
export function LawHead({ row, issued }: { readonly row: LawRow; readonly issued?: string | undefined }) {
  const { title, documentId, number, from, to, kind } = row
  const figure = figureWords(row)
  return (
    <CellGroup padded>
      <View className="row is-wrap is-between">
        <View className="h1" {...spoken({ role: 'heading', level: 1 })}>
          {title || documentId || lawsCopy.states.DRAFT}
        </View>
        <View className="row is-wrap">
          {issued === undefined ? null : <Tag kind="quiet">{issued}</Tag>}
          <LawStateTag row={row} />
        </View>
      </View>
      {figure === null ? null : <Fact what={copy.value}>{figure}</Fact>}
      {number === '' ? null : <Fact what={kind === 'standard' ? copy.number : copy.period}>{number}</Fact>}
      <Fact what={copy.days}>{lawsCopy.days(from, to)}</Fact>
      {documentId === '' ? null : (
        <Fact what={copy.id}>
          <View className="law-words">{documentId}</View>
        </Fact>
      )}
    </CellGroup>
  )
}
