import { View } from '@tarojs/components'
import { UNKNOWN } from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'
import { UNKNOWN_WORDS } from '@/core/eligibility/wording/questions'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { kindWords, kindsHeading, listCopy as copy } from '../interview-copy'
import { moneyFields } from '../typed/items'
import { kindsId } from '../typed/list-answer'
import { alone, NONE } from '../typed/none'
import type { Problem } from '../typed/plain-answer'
import type { TypedItem } from '../typed/typed'
import { FieldHeading } from './item-field'

interface KindsFieldProps {
  readonly question: Question
  readonly item: TypedItem
  readonly at: number
  readonly problems: readonly Problem[]
  readonly onChange: (has: readonly string[]) => void
}

/** Which kinds of money: only those chosen are asked for. */
export function KindsField({ question, item, at, problems, onChange }: KindsFieldProps) {
  const id = kindsId(question, at)
  const kinds = moneyFields(question)
  const heading = kindsHeading(kinds)
  return (
    <View className="item-field">
      <FieldHeading heading={heading} why={copy.askNote} />
      <ChoiceList
        id={id}
        many
        label={heading}
        value={item.has}
        error={problems.find((one) => one.id === id)?.message}
        options={[
          ...kinds.map((field) => ({ value: field.id, ...kindWords(field) })),
          { value: NONE, label: copy.noneOf, note: copy.noneOfNote },
          { value: UNKNOWN, ...UNKNOWN_WORDS, soft: true },
        ]}
        onChange={(after) => onChange(alone(item.has, after))}
      />
    </View>
  )
}
