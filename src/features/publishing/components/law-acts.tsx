import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell-group'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import type { Law } from '../api'
import { lawCopy as copy } from '../copy'
import { ActSheet } from './act-sheet'
import type { LawDoing } from './use-law-acts'
import './publishing.scss'

/** What may be done now, the one thing first; what may not is not shown, and why is said. */
export function LawActs({ law, acts }: { readonly law: Law; readonly acts: LawDoing }) {
  const { row } = law
  const { state } = row
  const published = state === 'SCHEDULED' || state === 'IN_FORCE'
  const ended = state === 'SUPERSEDED' || state === 'WITHDRAWN'
  const loaded = law.history.some(({ act }) => act === 'loaded')
  // What came with the program is not taken back: a new one takes its place.
  if (ended || (published && loaded)) return null
  return (
    <>
      {acts.error ? (
        <NoticeBar kind="error" live>
          {acts.error.userMessage}
        </NoticeBar>
      ) : null}
      <CellGroup padded>
        {state === 'DRAFT' ? (
          <>
            <Button busy={acts.busy} onTap={() => void acts.check()}>
              {copy.check}
            </Button>
            <View className="note mt2">{copy.checkNote}</View>
          </>
        ) : null}
        {row.mayApprove ? (
          <>
            <Button busy={acts.busy} onTap={() => acts.ask('approve')}>
              {copy.approve}
            </Button>
            <View className="note mt2">{copy.approveNote(row.from)}</View>
          </>
        ) : null}
        {state === 'CHECKED' && !row.mayApprove ? <View className="note">{copy.secondPerson}</View> : null}
        <View className="law-acts">
          {state === 'CHECKED' ? (
            <Button kind="second" small fit disabled={acts.busy} onTap={() => acts.ask('return')}>
              {copy.returnIt}
            </Button>
          ) : null}
          <Button
            kind="danger"
            small
            fit
            disabled={acts.busy}
            onTap={() => acts.ask(published ? 'withdraw' : 'discard')}
          >
            {published ? copy.withdraw : copy.discard}
          </Button>
        </View>
      </CellGroup>
      <ActSheet acts={acts} />
    </>
  )
}
