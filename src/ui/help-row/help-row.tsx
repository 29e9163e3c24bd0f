import { View } from '@tarojs/components'
import { uiCopy } from '../copy'
import { Icon } from '../icon/icon'
import { SpeakButton } from '../speak-button/speak-button'
import { Tap } from '../tap/tap'
import './help-row.scss'

export interface HelpRowProps {
  readonly speaking?: boolean
  /** Left out where nothing can be read aloud. */
  readonly onSpeak?: () => void
  /** Opens the call: 12348 or the adviser. */
  readonly onCall?: () => void
  readonly callWords?: string
}

/** 读给我听 and 打电话问, under the bar of every question and result. */
export function HelpRow({ speaking, onSpeak, onCall, callWords = uiCopy.askByPhone }: HelpRowProps) {
  return (
    <View className="help">
      {onSpeak ? <SpeakButton speaking={speaking} onTap={onSpeak} /> : <View />}
      {onCall ? (
        <Tap className="speak" onTap={onCall}>
          <Icon name="phone" />
          <View>{callWords}</View>
        </Tap>
      ) : null}
    </View>
  )
}
