import { useRef, useState } from 'react'
import { finish } from '@/platform/screen/navigation'
import { newRequestId } from '@/platform/request-id'
import type { Refusal } from '../actions'
import { bookingPort, forgetSlots, rememberChanged } from '../api'
import { beginChange, isAbout, moveBooking, type ChangeDraft } from '../model/change'
import type { Appointment, Slot } from '../model/kinds'
import { forgetChange, keepChange, keptChange, type Taken } from '../store'

function moveOf(appointment: Appointment): ChangeDraft {
  const kept = keptChange('move')
  return kept && isAbout(kept, appointment) ? kept : beginChange(newRequestId(), appointment)
}

/** Holds the new time under one requestId and moves to it; until then the old one stays. */
export function useMove(appointment: Appointment) {
  const [change, setChange] = useState(() => moveOf(appointment))
  const [holding, setHolding] = useState<Slot | null>(null)
  const [busy, setBusy] = useState(false)
  const [taken, setTaken] = useState<Taken | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const running = useRef(false)
  const save = (next: ChangeDraft) => {
    keepChange('move', next)
    setChange(next)
  }
  const hold = async (slot: Slot) => {
    if (running.current) return
    running.current = true
    setHolding(slot)
    setRefusal(null)
    save(change)
    try {
      const { requestId, appointmentId } = change
      const { personId, areaCode } = appointment
      const { adviserId, date, cell } = slot
      const wish = { requestId, personId, areaCode, adviserId, date, cell, moving: appointmentId }
      const answer = await bookingPort.hold(wish)
      const isHeld = answer.outcome === 'held'
      save({
        ...change,
        slot: isHeld ? answer.slot : null,
        heldUntil: isHeld ? Date.parse(answer.until) : null,
      })
      setTaken(isHeld ? null : { wanted: slot, alternatives: answer.alternatives })
      if (!isHeld) await forgetSlots()
    } catch (thrown) {
      setRefusal(bookingPort.codeOf(thrown))
    }
    running.current = false
    setHolding(null)
  }
  const move = async () => {
    if (!change.slot || running.current) return
    running.current = true
    setBusy(true)
    const changed = await moveBooking(bookingPort, change, change.slot)
    running.current = false
    setBusy(false)
    if (changed.kind === 'refused') return setRefusal(changed)
    forgetChange('move')
    rememberChanged(changed.appointment)
    finish('booking', 'ticket', { appointmentId: appointment.appointmentId })
  }
  return { slot: change.slot, until: change.heldUntil, hold, holding, move, busy, taken, refusal }
}
