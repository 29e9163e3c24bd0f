import { View } from '@tarojs/components'
import type { Question } from '@/core/eligibility/interview'
import { moneyFields, shownFields } from '../typed/items'
import { fieldId, type Problem } from '../typed/plain-answer'
import type { TypedItem, TypedPlain } from '../typed/typed'
import { HIDDEN, ItemField } from './item-field'
import { KindsField } from './kinds-field'

interface ItemFieldsProps {
  readonly question: Question
  readonly item: TypedItem
  readonly at: number
  readonly problems: readonly Problem[]
  readonly onChange: (item: TypedItem) => void
}

/** What an item is asked, one after another: first what it is, then which kinds of money it has, then only those. */
export function ItemFields({ question, item, at, problems, onChange }: ItemFieldsProps) {
  const kinds = moneyFields(question)
  const { fields: asked, kinds: asksKinds } = shownFields(question, item, at)
  const put = (id: string, typed: TypedPlain) =>
    onChange({ ...item, fields: { ...item.fields, [id]: typed } })
  const show = (field: Question) => (
    <ItemField
      key={field.id}
      id={fieldId(question.id, at, field.id)}
      field={field}
      typed={item.fields[field.id]}
      problems={problems}
      onChange={(typed) => put(field.id, typed)}
    />
  )
  return (
    <View>
      {asked.filter((field) => !kinds.includes(field)).map(show)}
      {kinds.length === 0 ? null : (
        <View style={asksKinds ? undefined : HIDDEN}>
          <KindsField
            question={question}
            item={item}
            at={at}
            problems={problems}
            onChange={(has) => onChange({ ...item, has })}
          />
        </View>
      )}
      {asked.filter((field) => kinds.includes(field)).map(show)}
    </View>
  )
}
