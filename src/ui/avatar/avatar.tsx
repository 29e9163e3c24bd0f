import { View } from '@tarojs/components'
import './avatar.scss'

/** The surname in a disc. */
export function Avatar({ name }: { readonly name: string }) {
  return <View className="avatar">{Array.from(name)[0] ?? ''}</View>
}
