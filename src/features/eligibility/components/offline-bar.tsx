import { useOnline } from '@/platform/phone/use-online'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { checkCopy } from '../copy'

/** Without a network everything here still works; it says so instead of warning. */
export function OfflineBar() {
  return useOnline() ? null : (
    <NoticeBar flat icon="no-network" live>
      {checkCopy.offline}
    </NoticeBar>
  )
}
