import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { lawCopy as copy } from '../copy'
import './publishing.scss'

/** The text as it is kept, folded until asked for. */
export function LawText({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false)
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
    </>
  )
}
