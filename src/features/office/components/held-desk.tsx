import { useState } from 'react'
import { scrollToField } from '@/platform/screen/navigation'
import { useKeys } from '@/platform/screen/use-keys'
import { DESK_CARD, Desk } from '@/ui/desk/desk'
import { useHeld, type HeldMessage } from '../api'
import { heldCopy as copy } from '../copy'
import { useChosen } from '../use-chosen'
import { HeldCard } from './held-card'
import { HeldRow } from './held-row'
import { JudgeSheet } from './judge-sheet'
import { OfficeHead } from './office-head'
import { Bars, ListMissing, Rows } from './office-list'
import { useFreshly } from './use-freshly'
import { useJudging } from './use-judging'

const idOf = ({ messageId }: HeldMessage) => messageId

/** What was held, the oldest first; one is opened, looked at, and let through or not. */
export function HeldDesk({ townCode }: { readonly townCode: string }) {
  const { rows: all, ...state } = useHeld(townCode)
  const now = useFreshly(state.refresh)
  const [gone, setGone] = useState<readonly string[]>([])
  const rows = (all ?? []).filter(({ messageId }) => !gone.includes(messageId))
  const chosen = useChosen(rows, idOf)
  const judging = useJudging(
    chosen.row,
    (messageId) => setGone((before) => [...before, messageId]),
    state.refresh,
  )
  const asks = judging.asking !== null
  useKeys({
    ArrowUp: () => (asks ? undefined : chosen.step(-1)),
    ArrowDown: () => (asks ? undefined : chosen.step(1)),
    e: () => void judging.open(),
    q: () => judging.ask('release'),
    w: () => judging.ask('reject'),
  })
  const choose = (message: HeldMessage) => {
    chosen.pick(idOf(message))
    scrollToField(DESK_CARD)
  }
  return (
    <>
      <OfficeHead title={copy.heading(rows.length, state.hasMore)} note={copy.lead} />
      <Bars stale={state.stale} error={judging.error} said={judging.said} />
      {all === undefined ? (
        <ListMissing {...state} />
      ) : (
        <Desk
          keys={copy.keys}
          card={
            chosen.row ? (
              <HeldCard
                message={chosen.row}
                now={now}
                body={judging.body}
                busy={judging.busy}
                onOpen={() => void judging.open()}
                onJudge={judging.ask}
              />
            ) : null
          }
          list={
            <Rows state={state} none={{ title: copy.none, note: copy.noneNote }}>
              {rows.map((message) => (
                <HeldRow
                  key={idOf(message)}
                  message={message}
                  now={now}
                  chosen={message === chosen.row}
                  onTap={() => choose(message)}
                />
              ))}
            </Rows>
          }
        />
      )}
      <JudgeSheet
        verdict={judging.asking}
        busy={judging.busy}
        onDo={(verdict) => void judging.decide(verdict)}
        onClose={judging.stay}
      />
    </>
  )
}
