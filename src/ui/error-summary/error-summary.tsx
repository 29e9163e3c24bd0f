import { View } from '@tarojs/components'
import { spoken } from '../a11y'
import { uiCopy } from '../copy'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import '../notice-bar/notice-bar.scss'
import './error-summary.scss'

export interface ErrorSummaryProps {
  /** In the order of the page; `id` is the field's. Nothing is shown when empty. */
  readonly errors: readonly { readonly id: string; readonly message: string }[]
  /** Brings the field into view (platform/navigation: `scrollTo`). */
  readonly onJump?: (id: string) => void
}

/** At the top of the page after 继续: what to change, each line leads to its field. */
export function ErrorSummary({ errors, onJump }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <View className="notice is-error" {...spoken({ role: 'alert' })}>
      <Icon name="warning" />
      <View className="grow">
        <View className="strong">{uiCopy.problems(errors.length)}</View>
        {errors.map((error) => (
          <Tap key={error.id} className="problem" role="link" onTap={() => onJump?.(error.id)}>
            {error.message}
          </Tap>
        ))}
      </View>
    </View>
  )
}
