import { View } from '@tarojs/components'
import { go } from '@/platform/screen/navigation'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import type { Refusal } from '../actions'
import { copy } from '../copy'

/** Why it did not go through, and where to go from here. */
export function RefusalNotice({ refusal }: { readonly refusal: Refusal | null }) {
  if (!refusal) return null
  const isLimit = refusal.code === 'BOOKING_LIMIT'
  return (
    <>
      <NoticeBar
        kind={isLimit ? 'info' : 'error'}
        live
        title={isLimit ? copy.limitTitle : undefined}
        action={isLimit ? { label: copy.seeMine, onTap: () => go('booking') } : undefined}
      >
        {refusal.message}
      </NoticeBar>
      <View className="mt3" />
    </>
  )
}
