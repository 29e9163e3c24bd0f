import { useState } from 'react'
import { View } from '@tarojs/components'
import { NEEDS } from '@/core/appointments/matters'
import { callNumber } from '@/platform/phone/phone-call'
import { Fact, FactAct } from '@/ui/desk/fact'
import { codeInThrees } from '@/ui/ticket/code-in-threes'
import { useReadNote, useRevealPhone } from '../api'
import { copy } from '../copy'
import type { Visit } from '../visit'

/** The phone is masked; each look at the whole number is written to the audit log, and the button says so. */
function Phone({ visit }: { readonly visit: Visit }) {
  const { run, busy, error } = useRevealPhone()
  const [phone, setPhone] = useState<string | null>(null)
  const { personId, appointmentId, phoneMask } = visit
  const reveal = async () => {
    const answer = await run({ personId, appointmentId })
    if (answer) setPhone(answer.phone)
  }
  if (phoneMask === null) return <>{copy.noPhone}</>
  if (phone !== null) {
    return <FactAct onTap={() => callNumber(phone)}>{`${phone} ${copy.call}`}</FactAct>
  }
  return (
    <>
      <View className="row is-wrap">
        <View className="fact-mask">{phoneMask}</View>
        <FactAct busy={busy} onTap={() => void reveal()}>
          {copy.showPhone}
        </FactAct>
      </View>
      <View className="note">{error ? error.userMessage : copy.phoneLogged}</View>
    </>
  )
}

/** What the person wrote; for the adviser who meets them, and logged like the phone. */
function Note({ appointmentId }: { readonly appointmentId: string }) {
  const { run, busy, error } = useReadNote()
  const [note, setNote] = useState<string | null>(null)
  const read = async () => {
    const answer = await run({ appointmentId })
    if (answer) setNote(answer.note ?? copy.noNote)
  }
  if (note !== null) return <>{note}</>
  return (
    <>
      <FactAct busy={busy} onTap={() => void read()}>
        {copy.readNote}
      </FactAct>
      <View className="note">{error ? error.userMessage : copy.phoneLogged}</View>
    </>
  )
}

interface VisitFactsProps {
  readonly visit: Visit
  /** Notes are for the adviser, not for the counter. */
  readonly mayReadNote: boolean
}

/** Everything needed to meet this person well. */
export function VisitFacts({ visit, mayReadNote }: VisitFactsProps) {
  const { needs, code, venue, mode, adviserName, hasNote, appointmentId } = visit
  return (
    <View>
      {needs.length > 0 ? <Fact what={copy.needs}>{needs.map((need) => NEEDS[need]).join('、')}</Fact> : null}
      <Fact what={copy.phone}>
        <Phone key={appointmentId} visit={visit} />
      </Fact>
      {hasNote && mayReadNote ? (
        <Fact what={copy.noteTitle}>
          <Note key={appointmentId} appointmentId={appointmentId} />
        </Fact>
      ) : null}
      <Fact what={copy.code}>{codeInThrees(code)}</Fact>
      {mayReadNote ? null : <Fact what={copy.adviser}>{adviserName}</Fact>}
      <Fact what={copy.place}>{mode === 'in-person' ? venue.name : copy.modes[mode]}</Fact>
    </View>
  )
}
