import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Question } from '@/core/eligibility/interview'
import { answerText } from '@/core/eligibility/render/answer-text'
import { spoken } from '@/ui/a11y'
import { CellAnswer } from '@/ui/cell/cell-answer'
import { CellGroup } from '@/ui/cell/cell-group'
import { listCopy as copy } from '../interview-copy'
import { beginPlain } from '../typed/begin-typed'
import type { Problem } from '../typed/plain-answer'
import type { TypedPlain } from '../typed/typed'
import { PlainField } from './plain-field'
import './list.scss'

interface ItemFieldProps {
  readonly id: string
  readonly field: Question
  readonly typed: TypedPlain | undefined
  readonly problems: readonly Problem[]
  readonly onChange: (typed: TypedPlain) => void
}

/** One thing an item is asked. */
export function ItemField(props: ItemFieldProps) {
  const { field, typed } = props
  if (field.kind === 'choice') return <ChoiceField {...props} />
  return (
    <View className="item-field">
      <FieldHeading heading={field.heading} why={[field.why, field.help].join('')} />
      <PlainField {...props} question={field} typed={beginPlain(field, typed, undefined)} />
    </View>
  )
}

/** A choice that is made folds up, so that what comes next is in sight. */
function ChoiceField({ id, field, typed, problems, onChange }: ItemFieldProps) {
  const shown = beginPlain(field, typed, undefined)
  const chosen = shown?.is === 'one' ? shown.code : null
  const [open, setOpen] = useState(chosen === null)
  const folded = chosen !== null && !open
  return (
    <View className="item-field">
      <View>
        {folded ? (
          <CellGroup>
            <CellAnswer
              what={field.short}
              edit={{ label: copy.changeLabel(field.short), said: copy.change, onTap: () => setOpen(true) }}
            >
              {answerText(field, chosen)}
            </CellAnswer>
          </CellGroup>
        ) : null}
      </View>
      <View style={folded ? HIDDEN : undefined}>
        <FieldHeading heading={field.heading} why={[field.why, field.help].join('')} />
        <PlainField
          question={field}
          typed={shown}
          problems={problems}
          id={id}
          onChange={(next) => {
            setOpen(false)
            onChange(next)
          }}
        />
      </View>
    </View>
  )
}

/** Out of sight, but there: WeChat is sent one word instead of everything in it. */
export const HIDDEN = { display: 'none' } as const

/** A question among several on one page. */
export function FieldHeading({ heading, why }: { readonly heading: string; readonly why: string }) {
  return (
    <View className="item-ask">
      <View className="h2" {...spoken({ role: 'heading', level: 2 })}>
        {heading}
      </View>
      <View className="note mt1">{why}</View>
    </View>
  )
}
