import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { go } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import type { LawRow } from '../api'
import { lawCopy as copy } from '../copy'
import './publishing.scss'

/** The text as it is kept, folded until asked for; and the way to a successor of what is in force. */
export function LawText({ row, text }: { readonly row: LawRow; readonly text: string }) {
  const [open, setOpen] = useState(false)
  const mayFollow = row.state === 'IN_FORCE' || row.state === 'SCHEDULED'
  return (
    <>
      <View className="mt3" />
      <CellGroup>
        <Cell title={copy.text} value={open ? copy.fold : copy.unfold} onTap={() => setOpen(!open)} />
        {open ? (
          <View className="law-text">
            <Text userSelect>{text}</Text>
          </View>
        ) : null}
      </CellGroup>
      {mayFollow ? (
        <View className="pad mt3">
          <Button kind="second" onTap={() => go('law', { kind: row.kind, from: row.draftId })}>
            {copy.successor[row.kind]}
          </Button>
        </View>
      ) : null}
    </>
  )
}
