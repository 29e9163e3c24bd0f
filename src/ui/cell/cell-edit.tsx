import { Tap } from '../tap/tap'
import './cell.scss'

export interface CellEditProps {
  /** 修改, 换人, 去拍照. */
  readonly children: string
  /** Read out with what it changes: 修改 家里几口人. */
  readonly label?: string
  readonly onTap: () => void
}

/** The word at the right of a cell that changes what the cell says. */
export function CellEdit({ children, label, onTap }: CellEditProps) {
  return (
    <Tap className="cell-edit" label={label} onTap={onTap}>
      {children}
    </Tap>
  )
}
