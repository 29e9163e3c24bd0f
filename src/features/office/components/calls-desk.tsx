import { useState } from 'react'
import { scrollToField } from '@/platform/screen/navigation'
import { useKeys } from '@/platform/screen/use-keys'
import { DESK_CARD, Desk } from '@/ui/desk/desk'
import { useCalls, type Call } from '../api'
import { callsCopy as copy } from '../copy'
import { useChosen } from '../use-chosen'
import { CallCard } from './call-card'
import { CallRow } from './call-row'
import { OfficeHead } from './office-head'
import { Bars, ListMissing, Rows } from './office-list'
import { useCalling } from './use-calling'
import { useFreshly } from './use-freshly'
import { usePhone } from './use-phone'

const idOf = ({ callId }: Call) => callId

/** Whom to call, the most pressing first; one in hand with what to say. */
export function CallsDesk({ townCode }: { readonly townCode: string }) {
  const { rows: all, ...state } = useCalls(townCode)
  const now = useFreshly(state.refresh)
  const [gone, setGone] = useState<readonly string[]>([])
  const rows = (all ?? []).filter(({ callId }) => !gone.includes(callId))
  const chosen = useChosen(rows, idOf)
  const phone = usePhone(chosen.row)
  const calling = useCalling(chosen.row, (callId) => setGone((before) => [...before, callId]), state.refresh)
  useKeys({
    ArrowUp: () => chosen.step(-1),
    ArrowDown: () => chosen.step(1),
    e: phone.reveal,
    q: () => calling.called('reached'),
    w: () => calling.called('not-reached'),
  })
  const choose = (call: Call) => {
    chosen.pick(idOf(call))
    scrollToField(DESK_CARD)
  }
  return (
    <>
      <OfficeHead title={copy.heading(rows.length, state.hasMore)} note={copy.lead} />
      <Bars stale={state.stale} error={calling.error} said={calling.said} />
      {all === undefined ? (
        <ListMissing {...state} />
      ) : (
        <Desk
          keys={copy.keys}
          card={
            chosen.row ? (
              <CallCard
                call={chosen.row}
                now={now}
                phone={phone}
                note={calling.note}
                busy={calling.busy}
                onNote={calling.setNote}
                onCalled={calling.called}
              />
            ) : null
          }
          list={
            <Rows state={state} none={{ title: copy.none, note: copy.noneNote }}>
              {rows.map((call) => (
                <CallRow
                  key={idOf(call)}
                  call={call}
                  now={now}
                  chosen={call === chosen.row}
                  onTap={() => choose(call)}
                />
              ))}
            </Rows>
          }
        />
      )}
    </>
  )
}
