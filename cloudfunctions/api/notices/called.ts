import type { InputOf } from '@/contracts/action'
import { AppError } from '@/contracts/errors'
import { called as contract } from '@/contracts/notices/called'
import { toIso } from '@/core/time'
import { signedIn } from '@kit/accounts/signed-in'
import { appendAudit } from '@kit/audit/append'
import { open, seal } from '@kit/crypto'
import { command, type Patch } from '@kit/database'
import { handle } from '@kit/handler'
import { callNotePlace, readCall, updateCall, type Call } from '@kit/notices/call-repository'
import { transact } from '@kit/transaction'

type Input = InputOf<typeof contract>

function said({ _id, tried, noteSealed }: Call, { outcome, note }: Input): boolean {
  const before = noteSealed === null ? null : open(noteSealed, callNotePlace(_id))
  return tried?.outcome === outcome && before === (note || null)
}

function change({ callId, outcome, note }: Input, at: number): Patch {
  const state: Call['state'] = outcome === 'reached' ? 'DONE' : 'OPEN'
  const noteSealed = note ? seal(note, callNotePlace(callId)) : null
  return { state, tried: command.set({ at, outcome }), noteSealed }
}

/** 8 requests with the account's. Said again it changes nothing; who was reached is not on the list any more. */
export const called = handle(contract, async (input, { caller, now, permit }) =>
  transact(async (tx) => {
    const call = await readCall(tx, input.callId)
    if (!call) throw new AppError('NOT_FOUND')
    const { townCode, personId, state, tried } = call
    permit({ areaCode: townCode })
    if (said(call, input)) return { state, at: toIso(tried?.at ?? now) }
    if (state === 'DONE') throw new AppError('CONFLICT')
    await updateCall(tx, call._id, change(input, now))
    const act = `notice.called.${input.outcome}`
    await appendAudit(
      { areaCode: townCode, actor: signedIn(caller)._id, act, subject: `person:${personId}` },
      tx,
    )
    return { state: input.outcome === 'reached' ? 'DONE' : 'OPEN', at: toIso(now) }
  }),
)
