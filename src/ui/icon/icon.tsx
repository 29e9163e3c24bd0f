import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import type { IconName } from './icon-name'
import './icon.scss'

export interface IconProps {
  readonly name: IconName
  /** The smaller size, beside notes and at the end of a cell. */
  readonly small?: boolean
  readonly className?: string
}

/** A drawing beside a word, never instead of one: empty to a screen reader. Its colour is the text's. */
export function Icon({ name, small, className }: IconProps) {
  return <View className={classNames('i', `i-${name}`, small && 'is-s', className)} />
}
