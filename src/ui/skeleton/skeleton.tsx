import { View } from '@tarojs/components'
import { spoken } from '../a11y'
import { uiCopy } from '../copy'
import '../cell/cell.scss'
import './skeleton.scss'

export interface SkeletonProps {
  /** Rows like cells; 1 if not said. */
  readonly rows?: number
  /** A round or calendar-shaped block at the left. */
  readonly lead?: 'round' | 'block'
}

/** Where content will be, in its size, so that nothing jumps. Stands inside a `CellGroup`. */
export function Skeleton({ rows = 1, lead }: SkeletonProps) {
  return (
    <View {...spoken({ role: 'status', label: uiCopy.loading })}>
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className="cell">
          {lead ? <View className={`skel is-${lead}`} /> : null}
          <View className="grow">
            <View className="skel is-60" />
            <View className="skel is-90" />
          </View>
        </View>
      ))}
    </View>
  )
}
