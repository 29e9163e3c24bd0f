import { View } from '@tarojs/components'
import { stopSpeaking } from '@/platform/phone/speech'
import { go } from '@/platform/screen/navigation'
import { Icon } from '@/ui/icon/icon'
import { Tap } from '@/ui/tap/tap'
import { checkCopy } from '../copy'
import { eraseCheck } from '../store'
import './quick-exit.scss'

/** Away at once: silence, the answers erased, home. What it cannot hide stands beside it. */
export function QuickExit() {
  const leave = () => {
    stopSpeaking()
    eraseCheck()
    go('home')
  }
  return (
    <View className="exit">
      <Tap className="exit-act" onTap={leave}>
        <Icon name="close" small />
        <View>{checkCopy.leave}</View>
      </Tap>
      <View className="note">{checkCopy.leaveNote}</View>
    </View>
  )
}
