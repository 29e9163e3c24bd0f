import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import './cell.scss'

export interface CellGroupProps {
  /** Padding for content that is not cells. */
  readonly padded?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** A white group on the warm ground; hairlines stand only between its cells. */
export function CellGroup({ padded, className, children }: CellGroupProps) {
  return <View className={classNames('group', padded && 'is-padded', className)}>{children}</View>
}
