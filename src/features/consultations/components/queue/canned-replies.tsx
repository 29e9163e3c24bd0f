import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { press } from '@/platform/screen/navigation'
import { useWide } from '@/platform/screen/use-wide'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Icon } from '@/ui/icon/icon'
import { Sheet } from '@/ui/sheet/sheet'
import { Tap } from '@/ui/tap/tap'
import { TextField } from '@/ui/text-field/text-field'
import { CANNED, queueCopy } from '../../queue-copy'
import { foundIn } from '../../model/queue-list'

const SEARCH = 'canned-word'

/** Replies one writes every day, found by a word; a tap puts one into the box, where it can still be changed. */
export function CannedReplies({ onPick }: { readonly onPick: (text: string) => void }) {
  const [open, setOpen] = useState(false)
  const [word, setWord] = useState('')
  const isWide = useWide()
  useEffect(() => {
    if (open && isWide) press(SEARCH)
  }, [open, isWide])
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
            id={SEARCH}
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
