import { Button } from '@/ui/button/button'
import { Sheet } from '@/ui/sheet/sheet'
import { TextField } from '@/ui/text-field/text-field'
import { lawCopy as copy } from '../copy'
import type { LawDoing } from './use-law-acts'

const LABELS = {
  approve: copy.approve,
  return: copy.returnIt,
  withdraw: copy.withdraw,
  discard: copy.discard,
} as const

/** Says what happens then, before it happens; asks why where somebody else will want to know. */
export function ActSheet({ acts }: { readonly acts: LawDoing }) {
  const { asking, ask, reason, reasonMissing, setReason, doIt, busy } = acts
  const what = asking ?? 'approve'
  const words = copy.sheets[what]
  const harm = what === 'withdraw' || what === 'discard'
  return (
    <Sheet
      open={asking !== null}
      title={words.title}
      note={words.note}
      onClose={() => ask(null)}
      foot={
        <>
          {harm ? <Button onTap={() => ask(null)}>{copy.later}</Button> : null}
          <Button kind={harm ? 'danger' : 'primary'} busy={busy} onTap={() => doIt(what)}>
            {LABELS[what]}
          </Button>
          {harm ? null : (
            <Button kind="text" onTap={() => ask(null)}>
              {copy.later}
            </Button>
          )}
        </>
      }
    >
      {what === 'approve' ? null : (
        <TextField
          label={copy.reason}
          value={reason}
          max={200}
          error={reasonMissing ? copy.reasonMissing : undefined}
          onChange={setReason}
        />
      )}
    </Sheet>
  )
}
