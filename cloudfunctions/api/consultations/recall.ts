import type { InputOf } from '@/contracts/action'
import { recall as contract } from '@/contracts/consultations/recall'
import { AppError } from '@/contracts/errors'
import { decideRecall } from '@/core/consultations/recall'
import type { Party } from '@/core/consultations/room'
import { MINUTE_MS } from '@/core/time'
import { signedIn } from '@kit/accounts/signed-in'
import { readConversation, type StoredConversation } from '@kit/consultations/conversation-repository'
import { messageIdOf, payloadHashOf } from '@kit/consultations/identity'
import { entryAndAfter, readMessage, type StoredMessage } from '@kit/consultations/message-repository'
import { writeOperation } from '@kit/consultations/operate'
import { sameRequest } from '@kit/consultations/post-message'
import { viewRoom } from '@kit/consultations/room-view'
import { enterAs, nameOf } from '@kit/consultations/sides'
import { hint } from '@kit/consultations/signals'
import type { Context } from '@kit/context'
import { command } from '@kit/database'
import { forget } from '@kit/files/storage'
import { handle } from '@kit/handler'
import { transact, type Tx } from '@kit/transaction'

type Input = InputOf<typeof contract>

/** Requests in all: account, look, begin, conversation, message, three writes, commit, hint. */
const MOST = 10
const LACKING_MAX = 50

interface Recalled {
  readonly conversation: StoredConversation
  readonly side: Party
  /** The entry of the recall; null: nothing was to be written any more. */
  readonly entry: StoredMessage | null
  readonly doomed: string | null
}

/** Its words, its picture and the beginning of it that lists show go with the same commit (C7). */
function erasure({ image }: StoredMessage, now: number) {
  const doomed = image?.fileId ?? null
  return {
    bodySealed: null,
    image: null,
    doomed,
    recheckAt: doomed === null ? null : now + MINUTE_MS,
    checkTrace: command.remove(),
  }
}

/** The first try looks for an earlier one only where there is nothing to write; adding its entry again ends the try. */
async function takeBack(
  tx: Tx,
  input: Input,
  targetId: string | null,
  ctx: Context,
  first: boolean,
): Promise<Recalled> {
  const { conversationId, requestId, target } = input
  const before = await readConversation(tx, conversationId)
  if (!before) throw new AppError('NOT_FOUND')
  const side = enterAs(ctx, before)
  const message = targetId === null ? null : await readMessage(tx, targetId)
  if (!message) throw new AppError('NOT_FOUND')
  const accountId = signedIn(ctx.caller)._id
  const _id = messageIdOf(conversationId, accountId, requestId)
  const payloadHash = payloadHashOf({ conversationId, recall: target })
  const decision = decideRecall(message, accountId, ctx.now)
  const earlier = first && decision === 'recall' ? null : sameRequest(await readMessage(tx, _id), payloadHash)
  if (earlier || decision === 'already') return { conversation: before, side, entry: null, doomed: null }
  if (decision !== 'recall') throw new AppError(decision)
  const { conversation, entry } = await writeOperation(tx, before, message, {
    kind: 'recall',
    to: 'RECALLED',
    actor: { side, accountId, by: nameOf(before, side) },
    at: ctx.now,
    named: { _id, requestId, payloadHash },
    patch: erasure(message, ctx.now),
  })
  return { conversation, side, entry, doomed: message.image?.fileId ?? null }
}

/** What was read before the recall, the message taken back as it stands since. */
function afterwards(found: readonly StoredMessage[], { target }: Input, isDone: boolean): StoredMessage[] {
  const gone = { state: 'RECALLED' as const, bodySealed: null, image: null }
  return found.map((m) => (isDone && m.seq === target ? { ...m, ...gone } : m))
}

/** What the phone lacks, with the recall at its end; never with a hole. */
function stretchOf(after: number, known: readonly StoredMessage[], entry: StoredMessage | null) {
  const lacking = known.filter(({ seq }) => seq > after)
  const end = lacking.at(-1)?.seq ?? after
  return entry?.seq === end + 1 ? [...lacking, entry] : lacking
}

export const recall = handle(contract, async (input, ctx) => {
  const { conversationId, target, after } = input
  const found = await entryAndAfter(conversationId, target, after, LACKING_MAX)
  const targetId = found.find(({ seq }) => seq === target)?._id ?? null
  let tries = 0
  const { conversation, side, entry, doomed } = await transact((tx) =>
    takeBack(tx, input, targetId, ctx, (tries += 1) === 1),
  )
  if (doomed !== null) await forget([doomed])
  if (entry) await hint(conversation, ['person', 'adviser'], signedIn(ctx.caller)._id)
  const known = afterwards(found, input, entry !== null)
  return viewRoom(ctx, { conversation, side, stretch: stretchOf(after, known, entry), known }, MOST)
})
