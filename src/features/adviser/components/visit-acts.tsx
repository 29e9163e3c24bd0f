import { useState } from 'react'
import { View } from '@tarojs/components'
import { MOST_CALLS, type Turn } from '@/core/appointments/queue'
import { dayOf } from '@/core/time'
import { Button } from '@/ui/button/button'
import { KeyName } from '@/ui/desk/key-name'
import { Sheet } from '@/ui/sheet/sheet'
import { copy } from '../copy'
import { canCheckIn, canComplete } from '../day-list'
import type { Visit } from '../visit'
import { canTurn } from '../turns'

export interface VisitActsOf {
  readonly checkIn: () => void
  readonly complete: () => void
  readonly serve: (turn: Turn) => void
}

interface VisitActsProps {
  readonly visit: Visit
  readonly now: number
  readonly busy: boolean
  readonly acts: VisitActsOf
}

interface ActProps {
  readonly words: string
  readonly keyName?: string
  readonly kind?: 'primary' | 'second' | 'danger'
  readonly busy: boolean
  readonly onTap: () => void
}

function Act({ words, keyName, kind, busy, onTap }: ActProps) {
  return (
    <View className="mt3">
      <Button kind={kind} busy={busy} onTap={onTap}>
        <View className="row">
          {words}
          {keyName === undefined ? null : <KeyName>{keyName}</KeyName>}
        </View>
      </Button>
    </View>
  )
}

/** What can be done with the one in hand, the next thing first. Giving somebody up is asked once more. */
export function VisitActs({ visit, now, busy, acts }: VisitActsProps) {
  const [leaving, setLeaving] = useState<string | null>(null)
  const today = dayOf(now)
  const may = (turn: Turn) => canTurn(visit, turn, today)
  const { state, queue, personName, appointmentId } = visit
  const calls = queue?.calls ?? 0
  const isCalled = state === 'CALLED'
  const turn = (one: Turn, kind: ActProps['kind'], words: string, keyName?: string) =>
    may(one) ? (
      <Act words={words} kind={kind} keyName={keyName} busy={busy} onTap={() => acts.serve(one)} />
    ) : null
  return (
    <>
      {canCheckIn(visit, today) ? (
        <Act words={copy.checkIn} keyName="Q" busy={busy} onTap={acts.checkIn} />
      ) : null}
      {isCalled ? turn('start', 'primary', copy.turns.start) : null}
      {turn(
        'call',
        isCalled ? 'second' : 'primary',
        isCalled ? copy.callAgain(MOST_CALLS - calls) : copy.turns.call,
        'E',
      )}
      {isCalled && !may('call') ? <View className="note mt3">{copy.calledEnough(MOST_CALLS)}</View> : null}
      {turn('park', 'second', copy.turns.park)}
      {canComplete(visit, today) ? (
        <Act
          words={copy.complete}
          keyName="W"
          kind={isCalled || may('call') ? 'second' : 'primary'}
          busy={busy}
          onTap={acts.complete}
        />
      ) : null}
      {may('miss') ? (
        <Act words={copy.turns.miss} kind="danger" busy={busy} onTap={() => setLeaving(appointmentId)} />
      ) : null}
      <Sheet
        open={leaving === appointmentId && may('miss')}
        title={copy.missTitle(personName)}
        note={copy.missNote}
        onClose={() => setLeaving(null)}
        foot={
          <>
            <Button onTap={() => setLeaving(null)}>{copy.wait}</Button>
            <Button
              kind="danger"
              busy={busy}
              onTap={() => {
                setLeaving(null)
                acts.serve('miss')
              }}
            >
              {copy.turns.miss}
            </Button>
          </>
        }
      />
    </>
  )
}
