import { callHotline } from '@/platform/phone/phone-call'
import { go } from '@/platform/screen/navigation'
import { useVillage } from '@/platform/store/village'
import { Button } from '@/ui/button/button'
import { uiCopy } from '@/ui/copy'
import { Sheet } from '@/ui/sheet/sheet'
import { homeCopy } from './copy'
import { bookedAs, type MatterCard } from './matters'

interface MatterSheetProps {
  readonly card: MatterCard | null
  readonly onClose: () => void
}

/** What can be done about one matter: check, ask, meet, or call. */
export function MatterSheet({ card, onClose }: MatterSheetProps) {
  const village = useVillage((state) => state.village)
  const leave = (work: () => void) => () => {
    onClose()
    work()
  }
  const known = { matter: card ? bookedAs(card) : undefined, areaCode: village?.areaCode }
  return (
    <Sheet
      open={card !== null}
      title={card?.label ?? ''}
      note={card?.example}
      onClose={onClose}
      foot={
        <>
          <Button onTap={leave(() => go('eligibilityStart', { matter: card?.check }))}>
            {homeCopy.matterCheck}
          </Button>
          <Button kind="text" icon="chat" onTap={leave(() => go('ask', known))}>
            {homeCopy.matterAsk}
          </Button>
          <Button kind="text" icon="calendar-plus" onTap={leave(() => go('book', known))}>
            {homeCopy.matterBook}
          </Button>
          <Button kind="text" icon="phone" onTap={leave(callHotline)}>
            {uiCopy.call12348}
          </Button>
        </>
      }
    />
  )
}
