import { View } from '@tarojs/components'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { Section } from '@/ui/section/section'
import { copy } from '../../copy'
import type { Needed } from '../../send-question'

interface AgreementsProps {
  readonly needed: readonly Needed[]
  readonly ticked: readonly Needed[]
  readonly error?: string
  readonly onChange: (ticked: readonly Needed[]) => void
}

/** What was not agreed to before, each on its own (个人信息保护法 第二十九条). Nothing is ticked for anybody. */
export function Agreements({ needed, ticked, error, onChange }: AgreementsProps) {
  if (needed.length === 0) return null
  return (
    <>
      <Section title={copy.agreeTitle} />
      <ChoiceList
        many
        id="agree"
        label={copy.agreeTitle}
        options={needed.map((value) => ({ value, ...copy.agrees[value] }))}
        value={ticked}
        error={error}
        onChange={onChange}
      />
      <View className="note pad mt3">{copy.agreeLaw}</View>
    </>
  )
}
