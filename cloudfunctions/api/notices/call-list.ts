import { callList as contract } from '@/contracts/notices/call-list'
import { toIso } from '@/core/time'
import { open } from '@kit/crypto'
import { handle } from '@kit/handler'
import { callNotePlace, openCalls, type Call } from '@kit/notices/call-repository'
import { cursorOf, pageOf } from '@kit/pages'

function viewTry({ _id, tried, noteSealed }: Call) {
  if (!tried || tried.outcome === 'delivered') return null
  const { at, outcome } = tried
  return { at: toIso(at), outcome, note: noteSealed === null ? null : open(noteSealed, callNotePlace(_id)) }
}

const viewCall = (call: Call) => ({
  callId: call._id,
  personId: call.personId,
  personName: call.personName,
  phoneMask: call.phoneMask,
  template: call.template,
  params: call.params,
  sensitive: call.sensitive,
  appointmentId: call.subject.kind === 'appointment' ? call.subject.id : null,
  dueBy: toIso(call.dueBy),
  tried: viewTry(call),
})

export const callList = handle(contract, async ({ areaCode, cursor, limit }, { permit }) => {
  permit({ areaCode })
  const found = await openCalls(areaCode, cursorOf(cursor), limit + 1)
  const { shown, next } = pageOf(found, limit, ({ dueBy }) => dueBy)
  return { calls: shown.map(viewCall), next }
})
