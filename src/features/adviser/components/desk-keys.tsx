import { Text, View } from '@tarojs/components'
import { isWeb } from '@/ui/web'
import { copy } from '../copy'

/** Which keys there are; only where there are keys and room for it. */
export function DeskKeys() {
  if (!isWeb) return null
  return (
    <View className="desk-keys note">
      {copy.keys.map(([key, what]) => (
        <View key={key} className="desk-keys-one">
          <Text className="desk-key">{key}</Text>
          <Text>{what}</Text>
        </View>
      ))}
    </View>
  )
}
