import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tap } from '../tap/tap'
import './desk.scss'

export interface FactProps {
  readonly what: string
  readonly children: ReactNode
}

/** One fact on a desk's card: its name at the left, what it is beside it. */
export function Fact({ what, children }: FactProps) {
  return (
    <View className="fact">
      <View className="fact-what">{what}</View>
      <View className="grow">{children}</View>
    </View>
  )
}

export interface FactActProps {
  readonly busy?: boolean
  readonly onTap: () => void
  readonly children: ReactNode
}

/** A word within a fact that can be tapped: 看号码. */
export function FactAct({ busy, onTap, children }: FactActProps) {
  return (
    <Tap className="fact-act" disabled={busy ? true : undefined} onTap={onTap}>
      {children}
    </Tap>
  )
}
