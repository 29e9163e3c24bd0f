import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Cell } from './cell'
import { CellEdit } from './cell-edit'

export interface CellAnswerProps {
  /** What was asked, short: 家里几口人. */
  readonly what: string
  /** Left out where it is changed with another row; `label` is read out in place of the word that is `said`. */
  readonly edit?: { readonly label: string; readonly said: string; readonly onTap: () => void }
  /** The answer, as it was written. */
  readonly children: ReactNode
}

/** One answer where all of them are looked over once more, and the way to change it. */
export function CellAnswer({ what, edit, children }: CellAnswerProps) {
  const end = edit ? (
    <CellEdit label={edit.label} onTap={edit.onTap}>
      {edit.said}
    </CellEdit>
  ) : null
  const title = (
    <>
      <View className="note">{what}</View>
      <View className="cell-said">{children}</View>
    </>
  )
  return <Cell title={title} end={end} />
}
