import { useState } from 'react'
import { MATTERS, MATTER_CODES, type Matter } from '@/core/appointments/matters'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { copy } from '../../copy'
import { patchAsk, useAsk } from '../../store'
import { AskPage } from './ask-page'
import { useOnward, type StepProps } from './use-onward'

const options = MATTER_CODES.map((value) => ({ value, label: MATTERS[value].label }))

/** What it is about, roughly. */
export function MatterStep({ from }: StepProps) {
  const matter = useAsk((state) => state.draft.matter)
  const [missing, setMissing] = useState(false)
  const onward = useOnward('matter', from)
  const choose = (value: Matter) => {
    setMissing(false)
    patchAsk({ matter: value })
  }
  return (
    <AskPage
      step="matter"
      heading={copy.matter}
      why={copy.matterWhy}
      problems={missing ? [{ id: 'matter', message: copy.needMatter }] : []}
      act={{ label: copy.goOn, onTap: () => (matter === null ? setMissing(true) : onward()) }}
    >
      <ChoiceList id="matter" label={copy.matterLabel} options={options} value={matter} onChange={choose} />
    </AskPage>
  )
}
