import { useKeys } from '@/platform/screen/use-keys'
import { useCalls, type Call } from '../api'
import { callsCopy as copy } from '../copy'
import { useRows } from '../use-rows'
import { CallCard } from './call-card'
import { CallRow } from './call-row'
import { OfficeDesk } from './office-desk'
import { useCalling } from './use-calling'
import { useFreshly } from './use-freshly'
import { usePhone } from './use-phone'

const idOf = ({ callId }: Call) => callId

/** Whom to call, the most pressing first; one in hand with what to say. */
export function CallsDesk({ townCode }: { readonly townCode: string }) {
  const { rows: all, ...state } = useCalls(townCode)
  const now = useFreshly(state.refresh)
  const { rows, row: inHand, step, choose, leave } = useRows(all, idOf)
  const phone = usePhone(inHand)
  const calling = useCalling(inHand, leave, state.refresh)
  useKeys({
    ArrowUp: () => step(-1),
    ArrowDown: () => step(1),
    e: phone.reveal,
    q: () => calling.called('reached'),
    w: () => calling.called('not-reached'),
  })
  const card = inHand && (
    <CallCard
      call={inHand}
      now={now}
      phone={phone}
      note={calling.note}
      busy={calling.busy}
      onNote={calling.setNote}
      onCalled={calling.called}
    />
  )
  return (
    <OfficeDesk state={state} isThere={all !== undefined} words={copy} done={calling} card={card}>
      {rows.map((call) => (
        <CallRow key={idOf(call)} call={call} now={now} chosen={call === inHand} onTap={() => choose(call)} />
      ))}
    </OfficeDesk>
  )
}
