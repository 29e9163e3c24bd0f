import { HOTLINE, callNumber } from '@/platform/phone/phone-call'
import { go } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { Sheet } from '@/ui/sheet/sheet'
import { useMyVillage } from './api'
import { homeCopy } from './copy'

/** 问一问 where nobody answers on the phone: by a call or face to face. */
export function AskSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { village, data } = useMyVillage()
  const phone = data?.adviser?.phone
  const leave = (work: () => void) => () => {
    onClose()
    work()
  }
  return (
    <Sheet
      open={open}
      title={homeCopy.askTitle}
      note={homeCopy.askNote}
      onClose={onClose}
      foot={
        <>
          <Button icon="phone" onTap={leave(() => callNumber(phone ?? HOTLINE))}>
            {homeCopy.askCall(phone && data?.adviser ? data.adviser.name : HOTLINE)}
          </Button>
          <Button
            kind="text"
            icon="calendar-plus"
            onTap={leave(() => go('book', { areaCode: village?.areaCode }))}
          >
            {homeCopy.matterBook}
          </Button>
        </>
      }
    />
  )
}
