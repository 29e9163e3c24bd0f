import type { InputOf } from '@/contracts/action'
import { start as contract } from '@/contracts/consultations/start'
import { AppError } from '@/contracts/errors'
import { DAY_MS } from '@/core/time'
import { requireConsent } from '@kit/accounts/consents'
import { loadPerson, type Person } from '@kit/accounts/person-repository'
import { signedIn } from '@kit/accounts/signed-in'
import { loadAppointment } from '@kit/appointments/appointment-repository'
import { composeText } from '@kit/consultations/compose'
import { countLively } from '@kit/consultations/conversation-repository'
import { conversationIdOf, messageIdOf, payloadHashOf } from '@kit/consultations/identity'
import { entriesAfter } from '@kit/consultations/message-repository'
import { openConversation, type Opening } from '@kit/consultations/open-conversation'
import { loadOldParties, partyName } from '@kit/consultations/party-repository'
import { viewRoom } from '@kit/consultations/room-view'
import { hint } from '@kit/consultations/signals'
import type { Context } from '@kit/context'
import { loadCandidates } from '@kit/directory/adviser-repository'
import { handle } from '@kit/handler'
import { transact } from '@kit/transaction'

type Input = InputOf<typeof contract>

/**
 * Requests in all. Without a look at the parties: account, count, adviser links, advisers, person, begin, conversation, two
 * entries, commit, hint; one more where it is about an appointment. The parties' documents: one read and one write a name.
 */
const MOST = 16

/** Conversations of one person in which something happens within a day: no service for people is asked for more. */
const MOST_LIVELY = 20

/** The person agrees to be told, and to facts of a matter being kept; and to being acted for where another writes. */
async function agreedPerson({ personId }: Input, { caller }: Context): Promise<Person> {
  const person = await loadPerson(personId)
  if (!person) throw new AppError('NOT_FOUND')
  requireConsent(person, 'contact', 'sensitive')
  const own = caller.acting.find((link) => link.relation === 'self')?.personId
  if (own !== personId) requireConsent(person, 'acting')
  return person
}

/** An appointment it is about is the person's own. */
async function checkAbout({ about, personId }: Input): Promise<void> {
  if (about.kind !== 'appointment') return
  const appointment = await loadAppointment(about.appointmentId)
  if (appointment?.personId !== personId) throw new AppError('NOT_FOUND')
}

/** A bound on what one account can pile up. What was begun before is answered again, also at the bound. */
async function checkRoom({ personId }: Input, conversationId: string, now: number): Promise<void> {
  const others = await countLively(personId, now - DAY_MS, conversationId)
  if (others >= MOST_LIVELY) throw new AppError('CONVERSATION_LIMIT')
}

async function openingOf(input: Input, ctx: Context): Promise<Opening> {
  const { requestId, ...payload } = input
  const openid = signedIn(ctx.caller)._id
  const person = await agreedPerson(input, ctx)
  await checkAbout(input)
  const conversationId = conversationIdOf(openid, requestId)
  await checkRoom(input, conversationId, ctx.now)
  const advisers = await loadCandidates(input.areaCode)
  const ours = partyName(person.name)
  const other = partyName(input.otherParty)
  const names = { ours, other: other === ours ? null : other }
  const known = [names.ours, names.other].filter((name) => name !== null)
  const old = await loadOldParties(
    advisers.map(({ _id }) => _id),
    known,
  )
  const messageId = messageIdOf(conversationId, openid, requestId)
  const content = await composeText(input.text, { messageId, side: 'person', openid, now: ctx.now })
  const payloadHash = payloadHashOf(payload)
  const order = {
    conversationId,
    messageId,
    requestId,
    payloadHash,
    openid,
    side: 'person' as const,
    now: ctx.now,
  }
  return { order, person, input, advisers, parties: { ...names, old }, content }
}

export const start = handle(contract, async (input, ctx) => {
  ctx.permit({ personId: input.personId })
  const opening = await openingOf(input, ctx)
  let tries = 0
  const { conversation, entries } = await transact((tx) => openConversation(tx, opening, (tries += 1) === 1))
  if (entries) await hint(conversation, ['person', 'adviser'], opening.order.openid)
  const stretch = entries ?? (await entriesAfter(conversation._id, 0, 50))
  return viewRoom(ctx, { conversation, side: 'person', stretch }, MOST)
})
