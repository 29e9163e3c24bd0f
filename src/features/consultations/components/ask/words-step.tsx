import { useState } from 'react'
import { View } from '@tarojs/components'
import { TEXT_MAX } from '@/core/consultations/shape'
import { CellGroup } from '@/ui/cell/cell-group'
import { TextField } from '@/ui/text-field/text-field'
import { copy } from '../../copy'
import { patchAsk, useAsk } from '../../store'
import { AskPage } from './ask-page'
import { useOnward, type StepProps } from './use-onward'

/** The question itself, in one's own words; kept with every letter. */
export function WordsStep({ from }: StepProps) {
  const text = useAsk((state) => state.draft.text)
  const [missing, setMissing] = useState(false)
  const onward = useOnward('words', from)
  const next = () => {
    const isEmpty = text.trim() === ''
    setMissing(isEmpty)
    if (!isEmpty) onward()
  }
  return (
    <AskPage
      step="words"
      heading={copy.words}
      why={copy.wordsWhy}
      problems={missing ? [{ id: 'words', message: copy.needWords }] : []}
      act={{ label: copy.goOn, onTap: next }}
    >
      <CellGroup className="ask-words">
        <TextField
          id="words"
          kind="long"
          label={copy.wordsLabel}
          placeholder={copy.wordsHint}
          max={TEXT_MAX}
          value={text}
          error={missing ? copy.needWords : undefined}
          onChange={(value) => {
            setMissing(false)
            patchAsk({ text: value })
          }}
        />
      </CellGroup>
      <View className="note pad mt3">{copy.wordsNote}</View>
    </AskPage>
  )
}
