import { Button } from '@/ui/button/button'
import { Sheet } from '@/ui/sheet/sheet'
import { resultCopy as copy } from '../copy'

interface EraseSheetProps {
  readonly open: boolean
  readonly onKeep: () => void
  readonly onErase: () => void
}

/** Asks before the answers go; keeping them is the kinder way. */
export function EraseSheet({ open, onKeep, onErase }: EraseSheetProps) {
  return (
    <Sheet
      open={open}
      title={copy.eraseTitle}
      note={copy.eraseNote}
      onClose={onKeep}
      foot={
        <>
          <Button onTap={onKeep}>{copy.keep}</Button>
          <Button kind="danger" onTap={onErase}>
            {copy.erase}
          </Button>
        </>
      }
    />
  )
}
