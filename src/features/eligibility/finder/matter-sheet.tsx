import { View } from '@tarojs/components'
import type { MatterEntry } from '@/core/eligibility/matters'
import { callHotline, callNumber } from '@/platform/phone/phone-call'
import { go } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Sheet } from '@/ui/sheet/sheet'
import { openStepPage } from '../step-page'
import { beginMatter } from './begin-matter'
import { finderCopy as copy } from './copy'

interface MatterSheetProps {
  /** null: closed. */
  readonly entry: MatterEntry | null
  /** A self-check is under way: beginning another erases it, so the way back to it is offered. */
  readonly begun: boolean
  readonly onAsk: (entry: MatterEntry) => void
  readonly onBook: (entry: MatterEntry) => void
  readonly onClose: () => void
}

/** What one matter is in the Law, and what can be done about it; the first button is the way that serves it best. */
export function MatterSheet({ entry, begun, onAsk, onBook, onClose }: MatterSheetProps) {
  if (entry === null) return null
  const leave = (work: () => void) => () => {
    onClose()
    work()
  }
  return (
    <Sheet
      open
      title={entry.title}
      note={entry.note}
      onClose={onClose}
      foot={
        <>
          <BestWay entry={entry} leave={leave} />
          {begun ? (
            <Button kind="text" onTap={leave(() => go('eligibilityStart'))}>
              {copy.resume}
            </Button>
          ) : null}
          <Button kind="text" icon="chat" onTap={leave(() => onAsk(entry))}>
            {copy.ask}
          </Button>
          <Button kind="text" icon="calendar-plus" onTap={leave(() => onBook(entry))}>
            {copy.book}
          </Button>
        </>
      }
    >
      {entry.id === 'abuse' ? (
        <NoticeBar kind="error" action={{ label: copy.call110, onTap: () => callNumber('110') }}>
          {copy.danger}
        </NoticeBar>
      ) : null}
      {entry.listed ? (
        <View className="pad mt3">
          {entry.listed}
          {begun && entry.facts['matter'] !== undefined ? (
            <View className="note">{copy.checkNote}</View>
          ) : null}
        </View>
      ) : null}
    </Sheet>
  )
}

interface BestWayProps {
  readonly entry: MatterEntry
  readonly leave: (work: () => void) => () => void
}

/** A page of its own first; then the interview; a call where the national list is silent, never a dead end. */
function BestWay({ entry, leave }: BestWayProps) {
  const { page, article, facts } = entry
  const check = leave(() => beginMatter(entry))
  const first =
    page !== undefined ? (
      <Button onTap={leave(() => openStepPage(page))}>{copy.pages[page]}</Button>
    ) : article === null ? (
      <Button icon="phone" onTap={leave(callHotline)}>
        {copy.call}
      </Button>
    ) : (
      <Button onTap={check}>{copy.check}</Button>
    )
  const second = facts['matter'] !== undefined && (page !== undefined || article === null)
  return (
    <>
      {first}
      {second ? (
        <View className="mt2">
          <Button kind="second" onTap={check}>
            {article === null ? copy.checkAnyway : copy.check}
          </Button>
        </View>
      ) : null}
    </>
  )
}
