import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import type { ChoiceOption } from './choice-option'

interface ChoiceProps {
  readonly option: ChoiceOption<string>
  readonly many?: boolean
  readonly on: boolean
  readonly onTap: () => void
}

/** Chosen is said three times: tint and ring, tick, and bold words. The tick is always there, only its class is sent. */
export function Choice({ option, many, on, onTap }: ChoiceProps) {
  return (
    <Tap
      className={classNames('choice', on && 'is-on', option.soft && 'is-soft')}
      role={many ? 'checkbox' : 'radio'}
      checked={on}
      onTap={onTap}
    >
      <View className={classNames('mark', many && 'is-box')}>
        <Icon name="check" />
      </View>
      <View className="grow">
        {option.label}
        {option.note ? <View className="note">{option.note}</View> : null}
      </View>
    </Tap>
  )
}
