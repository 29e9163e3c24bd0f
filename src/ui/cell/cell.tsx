import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import { Tap } from '../tap/tap'
import './cell.scss'

export interface CellProps {
  readonly icon?: IconName
  /** Instead of an icon: an avatar, a calendar block. */
  readonly lead?: ReactNode
  readonly title: ReactNode
  readonly note?: ReactNode
  /** Short value at the right, in the quiet colour. */
  readonly value?: ReactNode
  /** At the right, instead of the chevron: 修改, a switch. */
  readonly end?: ReactNode
  /** Tags and clocks under the note. */
  readonly tags?: ReactNode
  readonly strong?: boolean
  /** Lines the icon up with the first line, for tall cells. */
  readonly top?: boolean
  readonly label?: string
  readonly onTap?: () => void
}

function Inside({ icon, lead, title, note, value, end, tags, strong, onTap }: CellProps) {
  return (
    <>
      {icon ? <Icon name={icon} className="cell-icon" /> : null}
      {lead ? <View className="cell-lead">{lead}</View> : null}
      <View className="grow">
        <View className={classNames('cell-title', strong && 'strong')}>{title}</View>
        {note ? <View className="note">{note}</View> : null}
        {tags ? <View className="cell-tags">{tags}</View> : null}
      </View>
      {value ? <View className="cell-value">{value}</View> : null}
      {end}
      {onTap && !end ? <Icon name="go" small className="cell-go" /> : null}
    </>
  )
}

/** One row of a group: a fact, or a way on when `onTap` is given. The whole row is the target. */
export function Cell(props: CellProps) {
  const className = classNames('cell', props.top && 'is-top')
  if (props.onTap) {
    return (
      <Tap className={className} label={props.label} onTap={props.onTap}>
        <Inside {...props} />
      </Tap>
    )
  }
  return (
    <View className={className}>
      <Inside {...props} />
    </View>
  )
}
