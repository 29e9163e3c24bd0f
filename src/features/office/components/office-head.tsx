import { View } from '@tarojs/components'
import { spoken } from '@/ui/a11y'
import './office.scss'

/** How many wait, and what this list is. */
export function OfficeHead({ title, note }: { readonly title: string; readonly note: string }) {
  return (
    <View className="office-head">
      <View className="h2" {...spoken({ role: 'heading', level: 1 })}>
        {title}
      </View>
      <View className="note" {...spoken({ live: 'polite' })}>
        {note}
      </View>
    </View>
  )
}
