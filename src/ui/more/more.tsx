import { View } from '@tarojs/components'
import { Button } from '../button/button'

interface MoreProps {
  /** Words: 看更早的. */
  readonly children: string
  readonly busy: boolean
  readonly onTap: () => void
}

/** Under a list: the next page of it. */
export function More({ children, busy, onTap }: MoreProps) {
  return (
    <View className="pad mt3">
      <Button kind="second" busy={busy} onTap={onTap}>
        {children}
      </Button>
    </View>
  )
}
