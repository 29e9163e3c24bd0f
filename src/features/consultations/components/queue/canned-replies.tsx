import { useState } from 'react'
import { View } from '@tarojs/components'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Icon } from '@/ui/icon/icon'
import { Sheet } from '@/ui/sheet/sheet'
import { Tap } from '@/ui/tap/tap'
import { TextField } from '@/ui/text-field/text-field'
import { CANNED, queueCopy } from '../../queue-copy'
import { foundIn } from '../../model/queue-list'

/** Replies one writes every day, found by a word; a tap puts one into the box, where it can still be changed. */
export function CannedReplies({ onPick }: { readonly onPick: (text: string) => void }) {
  const [open, setOpen] = useState(false)
  const [word, setWord] = useState('')
  const found = foundIn(CANNED, word)
  const pick = (text: string) => {
    setOpen(false)
    setWord('')
    onPick(text)
  }
  return (
    <>
      <Tap className="composer-b" id="canned" onTap={() => setOpen(true)}>
        <Icon name="file" />
        <View>{queueCopy.canned}</View>
      </Tap>
      <Sheet open={open} title={queueCopy.cannedTitle} onClose={() => setOpen(false)}>
        <CellGroup>
          <TextField
            label={queueCopy.cannedSearch}
            placeholder={queueCopy.cannedHint}
            value={word}
            onChange={setWord}
          />
        </CellGroup>
        <View className="mt3" />
        <CellGroup>
          {found.map(({ title, text }) => (
            <Cell key={title} title={title} note={text} onTap={() => pick(text)} />
          ))}
          {found.length === 0 ? <Cell title={queueCopy.cannedNone} /> : null}
        </CellGroup>
      </Sheet>
    </>
  )
}
