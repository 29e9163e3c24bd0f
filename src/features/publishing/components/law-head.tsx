import { View } from '@tarojs/components'
import { spoken } from '@/ui/a11y'
import { CellGroup } from '@/ui/cell/cell-group'
import { Fact } from '@/ui/desk/fact'
import type { LawRow } from '../api'
import { lawCopy as copy, lawsCopy } from '../copy'
import { LawStateTag } from './law-state'

/** What it is called, where it stands, and when it applies. */
export function LawHead({ row }: { readonly row: LawRow }) {
  const { title, documentId, number, from, to, state, kind } = row
  return (
    <CellGroup padded>
      <View className="row is-wrap is-between">
        <View className="h1" {...spoken({ role: 'heading', level: 1 })}>
          {title || documentId || lawsCopy.states.DRAFT}
        </View>
        <LawStateTag state={state} />
      </View>
      {number === '' ? null : <Fact what={kind === 'standard' ? copy.number : copy.period}>{number}</Fact>}
      <Fact what={copy.days}>{lawsCopy.days(from, to)}</Fact>
      {documentId === '' ? null : <Fact what={copy.id}>{documentId}</Fact>}
    </CellGroup>
  )
}
