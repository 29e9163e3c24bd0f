import { callList as contract } from '@/contracts/notices/call-list'
import { toIso } from '@/core/time'
import { open } from '@kit/crypto'
import { handle } from '@kit/handler'
import { callNotePlace, openCalls, type Call, type CallCursor } from '@kit/notices/call-repository'

function cursorOf(text: string | undefined): CallCursor | null {
  if (text === undefined) return null
  const [dueBy = '', id = ''] = text.split('~')
  return { dueBy: Number(dueBy), id }
}

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

/** One more than asked for is read, to know whether there is a next page. */
export const callList = handle(contract, async ({ areaCode, cursor, limit }, { permit }) => {
  permit({ areaCode })
  const found = await openCalls(areaCode, cursorOf(cursor), limit + 1)
  const page = found.slice(0, limit)
  const last = found.length > limit ? page[page.length - 1] : undefined
  return { calls: page.map(viewCall), next: last ? `${last.dueBy}~${last._id}` : null }
})
