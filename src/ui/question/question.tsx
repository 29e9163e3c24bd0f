import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../a11y'
import { uiCopy } from '../copy'
import { HelpRow, type HelpRowProps } from '../help-row/help-row'
import { Phrases } from '../phrases/phrases'
import './question.scss'

export interface QuestionProps {
  /** Whole, or in phrases that must not be broken. */
  readonly heading: string | readonly string[]
  /** Why it is asked; 为什么问 is put before it. */
  readonly why?: ReactNode
  /** Read-aloud and call, above the heading. */
  readonly help?: HelpRowProps
  /** `<Steps>`, above the help row. */
  readonly steps?: ReactNode
  /** `<ErrorSummary>`, above the heading. */
  readonly problems?: ReactNode
  readonly children: ReactNode
}

/**
 * One question a page: where we are, help, the question, why it is asked, and the answer. What comes and goes has a place
 * of its own, so that WeChat is not sent everything beside it again.
 */
export function Question({ heading, why, help, steps, problems, children }: QuestionProps) {
  return (
    <>
      <View>
        <View>{steps}</View>
        {help ? <HelpRow {...help} /> : null}
        <View>{problems}</View>
        <View className="q">
          <View className="h1" {...spoken({ role: 'heading', level: 1 })}>
            {typeof heading === 'string' ? heading : <Phrases of={heading} />}
          </View>
          {why ? (
            <View className="q-why">
              <Text>{uiCopy.why}</Text>
              {why}
            </View>
          ) : null}
        </View>
      </View>
      <View>{children}</View>
    </>
  )
}
