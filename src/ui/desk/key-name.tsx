import { View } from '@tarojs/components'
import { spoken } from '../a11y'
import { isWeb } from '../web'
import './desk.scss'

/** A key's name on its button; only where there are keys. */
export function KeyName({ children }: { readonly children: string }) {
  return isWeb ? (
    <View className="desk-key" {...spoken({ hidden: true })}>
      {children}
    </View>
  ) : null
}
