import { View } from '@tarojs/components'
import { uiCopy } from '../copy'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './speak-button.scss'

export interface SpeakButtonProps {
  readonly speaking?: boolean
  /** Other words than 读给我听, such as 一条条读. */
  readonly words?: string
  readonly onTap: () => void
}

/** Read aloud. What speaks is the platform's; this only shows and toggles. */
export function SpeakButton({ speaking, words = uiCopy.readAloud, onTap }: SpeakButtonProps) {
  return (
    <Tap className="speak" onTap={onTap}>
      <Icon name={speaking ? 'stop' : 'speaker'} />
      <View>{speaking ? uiCopy.stopReading : words}</View>
    </Tap>
  )
}
