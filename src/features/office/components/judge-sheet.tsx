import { Button } from '@/ui/button/button'
import { Sheet } from '@/ui/sheet/sheet'
import type { Verdict } from '../api'
import { heldCopy as copy } from '../copy'

interface JudgeSheetProps {
  /** What is about to be said; null: nothing. */
  readonly verdict: Verdict | null
  readonly busy: boolean
  readonly onDo: (verdict: Verdict) => void
  readonly onClose: () => void
}

/** Says what happens then, before it happens; not letting it through is never the button one hits first. */
export function JudgeSheet({ verdict, busy, onDo, onClose }: JudgeSheetProps) {
  const words = copy.sheet[verdict ?? 'release']
  return (
    <Sheet
      open={verdict !== null}
      title={words.title}
      note={words.note}
      onClose={onClose}
      foot={
        verdict === 'reject' ? (
          <>
            <Button onTap={onClose}>{copy.later}</Button>
            <Button kind="danger" busy={busy} onTap={() => onDo('reject')}>
              {copy.reject}
            </Button>
          </>
        ) : (
          <>
            <Button busy={busy} onTap={() => onDo('release')}>
              {copy.release}
            </Button>
            <Button kind="text" onTap={onClose}>
              {copy.later}
            </Button>
          </>
        )
      }
    />
  )
}
