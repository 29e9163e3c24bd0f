import { View } from '@tarojs/components'
import { useOnline } from '@/platform/phone/use-online'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { copy } from '../copy'

/** Shown above everything while there is no network. */
export function OfflineBar({ children = copy.offline }: { readonly children?: string }) {
  return useOnline() ? null : (
    <>
      <NoticeBar flat live icon="no-network">
        {children}
      </NoticeBar>
      <View className="mt3" />
    </>
  )
}
