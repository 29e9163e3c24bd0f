import { useRef, useState } from 'react'
import type { ErrorCode } from '@/contracts/errors'
import { finish } from '@/platform/screen/navigation'
import { bookingPort, forgetSlots, rememberBooked } from './api'
import type { Appointment, Slot } from './model/kinds'
import { holdTime, submitBooking } from './model/submit'
import { askReminders, rememberAnswers } from './reminders'
import { closeBooking, patchBooking, saveBooking, setTaken, useBooking } from './store'

export interface Refusal {
  readonly code: ErrorCode
  readonly message: string
}

/** The ticket, over the tab 预约: back leads to the list, not into the form. */
export async function openTicket(appointment: Appointment): Promise<void> {
  rememberBooked(appointment)
  closeBooking()
  finish('booking', 'ticket', { appointmentId: appointment.appointmentId })
}

/** Holds a time for the draft; the same again makes the hold longer. */
export function useHold() {
  const [holding, setHolding] = useState<Slot | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const running = useRef(false)
  const hold = async (slot: Slot): Promise<boolean> => {
    if (running.current) return false
    running.current = true
    setHolding(slot)
    setRefusal(null)
    const result = await holdTime(bookingPort, useBooking.getState().draft, slot)
    running.current = false
    setHolding(null)
    if (result.kind === 'refused') {
      setRefusal(result)
      return false
    }
    saveBooking(result.draft)
    setTaken(result.kind === 'taken' ? { wanted: slot, alternatives: result.alternatives } : null)
    if (result.kind === 'taken') await forgetSlots()
    return result.kind === 'held'
  }
  return { hold, holding, refusal }
}

/**
 * Sends the booking. `unknown`: it was sent and nobody knows yet, the same button asks again. Reminders are asked for in the
 * first tap that sends it, and once; whatever is answered there, and whenever, the booking goes its own way.
 */
export function useSubmit() {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [unknown, setUnknown] = useState(() => useBooking.getState().draft.sent)
  const running = useRef(false)
  const asked = useRef<ReturnType<typeof askReminders>>(null)
  const submit = async () => {
    if (running.current) return
    running.current = true
    if (!useBooking.getState().draft.sent) asked.current ??= askReminders()
    setBusy(true)
    setRefusal(null)
    setUnknown(false)
    const { draft } = useBooking.getState()
    patchBooking({ sent: true })
    const result = await submitBooking(bookingPort, draft)
    running.current = false
    // Booked: the page stays as it is until it is gone.
    if (result.kind === 'booked') {
      const { appointmentId } = result.appointment
      void asked.current?.then((answers) => rememberAnswers(appointmentId, answers))
      return openTicket(result.appointment)
    }
    setBusy(false)
    if (result.kind === 'unknown') return setUnknown(true)
    patchBooking({ sent: result.kind === 'refused' && mayBeDone(result.code) })
    if (result.kind === 'refused') return setRefusal(result)
    if (draft.slot) setTaken({ wanted: draft.slot, alternatives: result.alternatives })
    patchBooking({ slot: null, heldUntil: null })
    await forgetSlots()
  }
  return { submit, busy, refusal, unknown }
}

/** After these nobody can be sure, not even having asked a moment ago: the request may still be on its way. */
const mayBeDone = (code: ErrorCode) => code === 'TIMEOUT' || code === 'INTERNAL'
