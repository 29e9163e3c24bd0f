import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { isWeb } from '../web'
import './desk.scss'

/** Where the card stands, to scroll to when a row is chosen. */
export const DESK_CARD = 'desk-card'

export interface DeskProps {
  /** The one in hand: above the list on a phone, beside it in a wide window. */
  readonly card: ReactNode | null
  readonly list: ReactNode
  /** Which keys there are, and what each does; not said while there is no card. */
  readonly keys?: readonly (readonly [key: string, what: string])[]
}

/** The desk of staff: a list, and the one in hand. Stands inside a `DeskRoom`. */
export function Desk({ card, list, keys = [] }: DeskProps) {
  return (
    <View className="desk">
      <View id={DESK_CARD} className="desk-card">
        {card}
        {isWeb && card !== null && keys.length > 0 ? (
          <View className="desk-keys note">
            {keys.map(([key, what]) => (
              <View key={key} className="desk-keys-one">
                <Text className="desk-key">{key}</Text>
                <Text>{what}</Text>
              </View>
            ))}
          </View>
        ) : null}
      </View>
      <View className="desk-list">{list}</View>
    </View>
  )
}

/** As wide as a desk is read at; what stands above the desk goes in here too. */
export function DeskRoom({ children }: { readonly children: ReactNode }) {
  return <View className="desk-room">{children}</View>
}
