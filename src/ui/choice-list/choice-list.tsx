import { View } from '@tarojs/components'
import { spoken } from '../a11y'
import { Choice } from './choice'
import type { ChoiceOption } from './choice-option'
import './choice-list.scss'

export type { ChoiceOption }

interface Shared<T extends string> {
  /** The question, for the screen reader. */
  readonly label: string
  readonly options: readonly ChoiceOption<T>[]
  readonly id?: string
  readonly error?: string
}

export type ChoiceListProps<T extends string> = Shared<T> &
  (
    | { readonly many?: false; readonly value: T | null; readonly onChange: (value: T) => void }
    | { readonly many: true; readonly value: readonly T[]; readonly onChange: (values: T[]) => void }
  )

function toggled<T extends string>(all: readonly T[], one: T): T[] {
  return all.includes(one) ? all.filter((value) => value !== one) : [...all, one]
}

/** One choice, or several with `many`. The whole row is the target; the order is the caller's. */
export function ChoiceList<T extends string>(props: ChoiceListProps<T>) {
  const isOn = (value: T) => (props.many ? props.value.includes(value) : props.value === value)
  const choose = (value: T) =>
    props.many ? props.onChange(toggled(props.value, value)) : props.onChange(value)
  return (
    <View
      id={props.id}
      className="choices"
      {...spoken({ role: props.many ? 'group' : 'radiogroup', label: props.label })}
    >
      {props.options.map((option) => (
        <Choice
          key={option.value}
          option={option}
          many={props.many}
          on={isOn(option.value)}
          onTap={() => choose(option.value)}
        />
      ))}
      {props.error ? (
        <View className="c-err" {...spoken({ role: 'alert' })}>
          {props.error}
        </View>
      ) : null}
    </View>
  )
}
