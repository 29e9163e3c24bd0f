import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../a11y'
import './next-steps.scss'

export interface NextStepsProps {
  readonly steps: readonly { readonly title: ReactNode; readonly note?: ReactNode }[]
}

/** What happens now, numbered. Stands inside a `CellGroup`. */
export function NextSteps({ steps }: NextStepsProps) {
  return (
    <View {...spoken({ role: 'list' })}>
      {steps.map((step, index) => (
        <View key={index} className="next" {...spoken({ role: 'listitem' })}>
          <View className="next-n">{String(index + 1)}</View>
          <View className="grow">
            <View>{step.title}</View>
            {step.note ? <View className="note">{step.note}</View> : null}
          </View>
        </View>
      ))}
    </View>
  )
}
