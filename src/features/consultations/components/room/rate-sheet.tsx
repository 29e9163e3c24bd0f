import { useState } from 'react'
import { View } from '@tarojs/components'
import { useCommand } from '@/platform/cloud/use-command'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell-group'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Sheet } from '@/ui/sheet/sheet'
import { TextField } from '@/ui/text-field/text-field'
import { copy } from '../../copy'
import type { RoomState } from '../../use-room'

interface RateSheetProps {
  readonly open: boolean
  readonly room: RoomState
  readonly onClose: () => void
}

type Stars = (typeof copy.rates)[number]['value']

/** As many characters as the cloud takes. */
const WORDS_MAX = 300

/** Five choices in words, and words of one's own if one wants. Nothing is chosen for anybody. */
export function RateSheet({ open, room, onClose }: RateSheetProps) {
  const [stars, setStars] = useState<Stars | null>(null)
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const { run, busy, error } = useCommand('consultations.rate', ['consultations.mine'])
  const rate = async () => {
    setMissing(stars === null)
    if (stars === null) return
    const { conversationId } = room.client
    const head = await run({ conversationId, stars: Number(stars), words: words.trim() || null })
    if (!head) return
    room.raise({ kind: 'head', head })
    onClose()
  }
  return (
    <Sheet
      open={open}
      title={copy.rateTitle}
      note={copy.rateNote}
      onClose={onClose}
      foot={
        <>
          <Button busy={busy} onTap={() => void rate()}>
            {copy.rateDo}
          </Button>
          <Button kind="text" onTap={onClose}>
            {copy.rateSkip}
          </Button>
        </>
      }
    >
      {error ? <NoticeBar kind="error">{error.userMessage}</NoticeBar> : null}
      <ChoiceList
        label={copy.rateLabel}
        options={copy.rates}
        value={stars}
        error={missing ? copy.needRate : undefined}
        onChange={(value) => {
          setMissing(false)
          setStars(value)
        }}
      />
      <View className="mt3" />
      <CellGroup>
        <TextField
          kind="long"
          label={copy.rateWords}
          placeholder={copy.rateWordsHint}
          max={WORDS_MAX}
          value={words}
          onChange={setWords}
        />
      </CellGroup>
    </Sheet>
  )
}
