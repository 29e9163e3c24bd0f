import { View } from '@tarojs/components'
import { stopSpeaking } from '@/platform/phone/speech'
import { go } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { checkCopy } from '../copy'
import { eraseCheck } from '../store'
import './quick-exit.scss'

/** Away at once: silence, the answers erased, home. Stands at the foot of the page, always in reach. */
export function QuickExit() {
  const leave = () => {
    stopSpeaking()
    eraseCheck()
    go('home')
  }
  return (
    <Button kind="text" icon="close" onTap={leave}>
      {checkCopy.leave}
    </Button>
  )
}

/** What leaving does, and what it cannot hide. */
export function QuickExitNote() {
  return <View className="note exit-note">{checkCopy.leaveNote}</View>
}
