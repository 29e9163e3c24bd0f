import type { MessageLine } from '@/core/consultations/phone/view'
import { copyText } from '@/platform/phone/clipboard'
import { newRequestId } from '@/platform/request-id'
import { Button } from '@/ui/button/button'
import { LargePicture } from '@/ui/picture/large-picture'
import { Sheet } from '@/ui/sheet/sheet'
import { copy } from '../../copy'
import type { RoomState } from '../../use-room'

export type Opened =
  | { readonly kind: 'message'; readonly line: MessageLine }
  | { readonly kind: 'picture'; readonly url: string }

interface SheetsProps {
  readonly opened: Opened | null
  readonly raise: RoomState['raise']
  readonly onClose: () => void
}

const viewerWords = { close: copy.close, larger: copy.larger, whole: copy.whole }

/** 更多 of an own message, and a picture over the whole window. */
export function RoomActsSheets({ opened, raise, onClose }: SheetsProps) {
  const line = opened?.kind === 'message' ? opened.line : null
  const text = line?.entry.text ?? null
  const recall = () => {
    if (line) raise({ kind: 'recall', requestId: newRequestId(), target: line.entry.seq })
    onClose()
  }
  const take = () => {
    if (text !== null) void copyText(text)
    onClose()
  }
  return (
    <>
      <Sheet
        open={line !== null}
        title={copy.moreTitle}
        note={copy.recallNote}
        onClose={onClose}
        foot={
          <>
            {text === null ? null : (
              <Button kind="second" onTap={take}>
                {copy.copyWords}
              </Button>
            )}
            <Button kind="danger" onTap={recall}>
              {copy.recall}
            </Button>
          </>
        }
      />
      <LargePicture
        url={opened?.kind === 'picture' ? opened.url : null}
        label={copy.photo}
        words={viewerWords}
        onClose={onClose}
      />
    </>
  )
}
