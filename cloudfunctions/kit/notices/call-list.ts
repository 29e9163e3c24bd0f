import { townOf } from '@/core/directory/area-code'
import { DAY_MS } from '@/core/time'
import { readPerson } from '../accounts/person-repository'
import { readAppointment } from '../appointments/appointment-repository'
import { command } from '../database'
import type { Tx } from '../transaction'
import { addCall, readCall, updateCall, type Call } from './call-repository'
import type { Notice } from './notice-repository'

/** Whose clerks telephone, and whom: the town of the appointment, else of the person's home; null: nobody's. */
async function whom(tx: Tx, { subject, personId }: Notice) {
  const appointment = subject.kind === 'appointment' ? await readAppointment(tx, subject.id) : null
  if (appointment) {
    const { townCode, personName, phoneMask, start } = appointment
    return { townCode, personName, phoneMask, dueBy: start }
  }
  const person = await readPerson(tx, personId)
  const townCode = person?.homeArea ? townOf(person.homeArea) : null
  if (!person || townCode === null) return null
  return { townCode, personName: person.name, phoneMask: person.phoneMask ?? null, dueBy: null }
}

/** Puts the person of a notice on the call list, once. False when nobody knows them any more. */
export async function putOnCallList(tx: Tx, notice: Notice, now: number): Promise<boolean> {
  const found = await whom(tx, notice)
  if (!found) return false
  const { _id, personId, template, params, sensitive, subject, delivery } = notice
  const call: Call = {
    _id,
    schema: 1,
    state: 'OPEN',
    personId,
    ...found,
    template,
    params,
    sensitive,
    subject,
    dueBy: delivery.about ?? found.dueBy ?? now + DAY_MS,
    tried: null,
    noteSealed: null,
    createdAt: now,
  }
  await addCall(tx, call)
  return true
}

/** WeChat told after all that it arrived: nobody needs to telephone any more. */
export async function takeOffCallList(tx: Tx, noticeId: string, now: number): Promise<void> {
  const call = await readCall(tx, noticeId)
  if (call?.state !== 'OPEN') return
  await updateCall(tx, noticeId, { state: 'DONE', tried: command.set({ at: now, outcome: 'delivered' }) })
}
