import { View } from '@tarojs/components'
import { useOnline } from '@/platform/phone/use-online'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { homeCopy } from './copy'

/** Without a network: what is shown is from before, and what still works. */
export function OfflineBar() {
  return useOnline() ? null : (
    <View className="mt3">
      <NoticeBar icon="no-network" live>
        {homeCopy.offline}
      </NoticeBar>
    </View>
  )
}
