import { View } from '@tarojs/components'
import { spoken } from '../a11y'
import { classNames } from '../class-names'
import { uiCopy } from '../copy'
import './steps.scss'

export interface StepsProps {
  /** From 1. */
  readonly at: number
  readonly of: number
  /** There may turn out to be more or fewer: 第 3 步，大约 8 步. */
  readonly about?: boolean
}

/** Where we are, in dots and in words. Above twelve steps only the words. */
export function Steps({ at, of, about }: StepsProps) {
  return (
    <View className="steps">
      {of <= 12
        ? Array.from({ length: of }, (_, index) => (
            <View
              key={index}
              className={classNames('step', index + 1 < at && 'is-past', index + 1 === at && 'is-now')}
            />
          ))
        : null}
      <View className="steps-words" {...spoken({ live: 'polite' })}>
        {about ? uiCopy.stepsAbout(at, of) : uiCopy.steps(at, of)}
      </View>
    </View>
  )
}
