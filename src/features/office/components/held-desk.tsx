import { useKeys } from '@/platform/screen/use-keys'
import { useHeld, type HeldMessage } from '../api'
import { heldCopy as copy } from '../copy'
import { useRows } from '../use-rows'
import { HeldCard } from './held-card'
import { HeldRow } from './held-row'
import { JudgeSheet } from './judge-sheet'
import { OfficeDesk } from './office-desk'
import { useFreshly } from './use-freshly'
import { useJudging } from './use-judging'

const idOf = ({ messageId }: HeldMessage) => messageId

/** What was held, the oldest first; one is opened, looked at, and let through or not. */
export function HeldDesk({ townCode }: { readonly townCode: string }) {
  const { rows: all, ...state } = useHeld(townCode)
  const now = useFreshly(state.refresh)
  const { rows, row: inHand, step, choose, leave } = useRows(all, idOf)
  const judging = useJudging(inHand, leave, state.refresh)
  const asks = judging.asking !== null
  useKeys({
    ArrowUp: () => (asks ? undefined : step(-1)),
    ArrowDown: () => (asks ? undefined : step(1)),
    e: () => void judging.open(),
    q: () => judging.ask('release'),
    w: () => judging.ask('reject'),
  })
  const card = inHand && (
    <HeldCard
      message={inHand}
      now={now}
      body={judging.body}
      busy={judging.busy}
      onOpen={() => void judging.open()}
      onJudge={judging.ask}
    />
  )
  return (
    <>
      <OfficeDesk state={state} isThere={all !== undefined} words={copy} done={judging} card={card}>
        {rows.map((message) => (
          <HeldRow
            key={idOf(message)}
            message={message}
            now={now}
            chosen={message === inHand}
            onTap={() => choose(message)}
          />
        ))}
      </OfficeDesk>
      <JudgeSheet
        verdict={judging.asking}
        busy={judging.busy}
        onDo={(verdict) => void judging.decide(verdict)}
        onClose={judging.stay}
      />
    </>
  )
}
