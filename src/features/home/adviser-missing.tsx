import { View } from '@tarojs/components'
import type { CallError } from '@/platform/cloud/call-error'
import { go } from '@/platform/screen/navigation'
import type { Village } from '@/platform/store/village'
import { Button } from '@/ui/button/button'
import { uiCopy } from '@/ui/copy'
import { Phrases } from '@/ui/phrases/phrases'
import { homeCopy } from './copy'

interface AdviserMissingProps {
  readonly village: Village | null
  readonly failed: CallError | null
  readonly town: string | undefined
  readonly onRetry: () => void
}

/** No village chosen, nobody serving it, or no answer: each says what it is and leads on. */
export function AdviserMissing({ village, failed, town, onRetry }: AdviserMissingProps) {
  if (!village) {
    return (
      <View className="hero-none">
        <View className="lead">
          <Phrases of={homeCopy.noVillage} />
        </View>
        <View className="note mt2">{homeCopy.noVillageNote}</View>
        <View className="mt3">
          <Button kind="second" icon="pin" onTap={() => go('village')}>
            {homeCopy.chooseVillage}
          </Button>
        </View>
      </View>
    )
  }
  if (failed) {
    return (
      <View className="hero-none">
        <View className="lead">{homeCopy.couldNotOpen}</View>
        <View className="note mt2">{failed.userMessage}</View>
        <Button kind="text" icon="retry" onTap={onRetry}>
          {uiCopy.retry}
        </Button>
      </View>
    )
  }
  return (
    <View className="hero-none">
      <View className="lead">
        <Phrases of={homeCopy.noAdviser} />
      </View>
      <View className="note mt2">{homeCopy.noAdviserNote}</View>
      {town ? <View className="note">{town}</View> : null}
    </View>
  )
}
