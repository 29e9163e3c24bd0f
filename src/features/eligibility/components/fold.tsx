import { useState, type ReactNode } from 'react'
import { Cell } from '@/ui/cell/cell'

interface FoldProps {
  readonly title: string
  /** What stands inside, in short: nobody should have to open it to know. */
  readonly note?: string
  readonly children: ReactNode
}

/** What is secondary in one row; drawn, in place of the row, once that is tapped. Stands inside a `CellGroup`. */
export function Fold({ title, note, children }: FoldProps) {
  const [open, setOpen] = useState(false)
  return open ? <>{children}</> : <Cell title={title} note={note} onTap={() => setOpen(true)} />
}
