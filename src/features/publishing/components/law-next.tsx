import { View } from '@tarojs/components'
import { go } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell-group'
import type { Law } from '../api'
import { lawCopy as copy } from '../copy'
import { leewayOf } from '../model/successor'
import { ownName } from '../model/whose'

/** The way to a successor of what is in force. */
export function Successor({ law: { row } }: { readonly law: Law }) {
  if (row.state !== 'IN_FORCE' && row.state !== 'SCHEDULED') return null
  return (
    <View className="pad mt3">
      <Button kind="second" onTap={() => go('law', { kind: row.kind, from: row.draftId })}>
        {copy.successor[row.kind]}
      </Button>
    </View>
  )
}

/** What an area may make of another office's law: a standard of its own where that is allowed, said before it is begun. */
export function OwnStandard({ law, areaCode }: { readonly law: Law; readonly areaCode: string }) {
  const { row, text } = law
  const own = ownName(areaCode)
  const leeway = leewayOf(row.kind, text, areaCode)
  if (row.kind === 'parameter') return <Words words={copy.leeway.figure} />
  if (leeway === 'none') return <Words words={copy.leeway.none} />
  return (
    <CellGroup padded>
      <View className="note">{copy.leeway[leeway](own)}</View>
      <View className="mt3">
        <Button kind="second" onTap={() => go('law', { kind: row.kind, from: row.draftId })}>
          {copy.ownTitle(own)}
        </Button>
      </View>
      <View className="note mt2">{copy.ownNote(own)}</View>
    </CellGroup>
  )
}

const Words = ({ words }: { readonly words: string }) => (
  <CellGroup padded>
    <View className="note">{words}</View>
  </CellGroup>
)
