import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../a11y'
import { Button } from '../button/button'
import { uiCopy } from '../copy'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import '../empty/empty.scss'

export interface ErrorRetryProps {
  readonly title: ReactNode
  /** The error's own sentence (`CallError.userMessage`). */
  readonly message: ReactNode
  readonly icon?: IconName
  readonly retrying?: boolean
  readonly onRetry: () => void
  /** Opens 12348: a person is never left with only a retry. */
  readonly onCall?: () => void
  /** Read out to whoever helps by phone. */
  readonly traceId?: string
}

/** Could not be opened: what happened in plain words, try again, or call. */
export function ErrorRetry(props: ErrorRetryProps) {
  const { title, message, icon = 'no-network', retrying, onRetry, onCall, traceId } = props
  return (
    <View className="empty" {...spoken({ role: 'alert' })}>
      <Icon name={icon} />
      <View className="lead">{title}</View>
      <View className="note mt2">{message}</View>
      {traceId ? <View className="note">{traceId}</View> : null}
      <View className="mt4">
        <Button kind="second" icon="retry" busy={retrying} onTap={onRetry}>
          {retrying ? uiCopy.retrying : uiCopy.retry}
        </Button>
      </View>
      {onCall ? (
        <View className="mt2">
          <Button kind="text" icon="phone" onTap={onCall}>
            {uiCopy.call12348}
          </Button>
        </View>
      ) : null}
    </View>
  )
}
