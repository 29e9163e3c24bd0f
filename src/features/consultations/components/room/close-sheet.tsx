import { useCommand } from '@/platform/cloud/use-command'
import { Button } from '@/ui/button/button'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Sheet } from '@/ui/sheet/sheet'
import { copy } from '../../copy'
import type { RoomState } from '../../use-room'

interface CloseSheetProps {
  readonly open: boolean
  readonly room: RoomState
  readonly isStaff: boolean
  /** `true`: it is over now. */
  readonly onClose: (isClosed: boolean) => void
}

/** Asked once more before it is over; writing on opens it again. */
export function CloseSheet({ open, room, isStaff, onClose }: CloseSheetProps) {
  const { run, busy, error } = useCommand('consultations.close', [
    'consultations.mine',
    'consultations.queue',
  ])
  const close = async () => {
    const head = await run({ conversationId: room.client.conversationId })
    if (!head) return
    room.raise({ kind: 'head', head })
    room.raise({ kind: 'hint' })
    onClose(true)
  }
  return (
    <Sheet
      open={open}
      title={isStaff ? copy.staffCloseTitle : copy.solvedTitle}
      note={isStaff ? copy.staffCloseNote : copy.solvedNote}
      onClose={() => onClose(false)}
      foot={
        <>
          <Button busy={busy} onTap={() => void close()}>
            {isStaff ? copy.staffCloseDo : copy.solvedDo}
          </Button>
          <Button kind="text" onTap={() => onClose(false)}>
            {isStaff ? copy.staffNotYet : copy.notYet}
          </Button>
        </>
      }
    >
      {error ? <NoticeBar kind="error">{error.userMessage}</NoticeBar> : null}
    </Sheet>
  )
}
