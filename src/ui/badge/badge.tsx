import { View } from '@tarojs/components'
import { spoken } from '../a11y'
import { uiCopy } from '../copy'
import './badge.scss'

/** A count of what was not seen; above 99 it says 99+. Nothing at 0. */
export function Badge({ count }: { readonly count: number }) {
  if (count <= 0) return null
  return (
    <View className="badge" {...spoken({ role: 'img', label: uiCopy.unread(count) })}>
      {count > 99 ? '99+' : String(count)}
    </View>
  )
}
