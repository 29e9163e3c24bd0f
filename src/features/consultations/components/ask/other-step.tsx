import { useState } from 'react'
import { View } from '@tarojs/components'
import { CellGroup } from '@/ui/cell/cell-group'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { TextField } from '@/ui/text-field/text-field'
import { copy } from '../../copy'
import { otherParty } from '../../model/ask-draft'
import { patchAsk, useAsk } from '../../store'
import { AskPage } from './ask-page'
import { useOnward, type StepProps } from './use-onward'

/** Who stands on the other side: a lawyer never serves both. Not knowing it, and nobody at all, are answers too. */
export function OtherStep({ from }: StepProps) {
  const draft = useAsk((state) => state.draft)
  const [missing, setMissing] = useState(false)
  const onward = useOnward('other', from)
  const { otherKind, other } = draft
  const next = () => {
    const isOpen = otherKind === null || otherParty(draft) === ''
    setMissing(isOpen)
    if (!isOpen) onward()
  }
  const write = (value: string) => {
    setMissing(false)
    patchAsk({ other: value, otherKind: value.trim() === '' ? null : 'named' })
  }
  const choose = (kind: 'unknown' | 'none') => {
    setMissing(false)
    patchAsk({ otherKind: kind, other: '' })
  }
  return (
    <AskPage
      step="other"
      heading={copy.other}
      why={copy.otherWhy}
      problems={missing ? [{ id: 'other', message: copy.needOther }] : []}
      act={{ label: copy.goOn, onTap: next }}
    >
      <CellGroup>
        <TextField
          id="other"
          label={copy.otherName}
          placeholder={copy.otherHint}
          value={other}
          error={missing ? copy.needOther : undefined}
          onChange={write}
        />
      </CellGroup>
      <View className="mt3" />
      <ChoiceList
        label={copy.otherLabel}
        options={copy.otherKinds}
        value={otherKind === 'named' ? null : otherKind}
        onChange={choose}
      />
    </AskPage>
  )
}
