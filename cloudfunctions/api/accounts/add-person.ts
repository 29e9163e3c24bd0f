import { addPerson as contract } from '@/contracts/accounts/add-person'
import type { InputOf } from '@/contracts/action'
import { AppError } from '@/contracts/errors'
import { link } from '@/core/accounts/acting'
import { missingConsents, type Consents } from '@/core/accounts/consent'
import { actsFor } from '@/core/accounts/standing'
import { readAccount, writeActing } from '@kit/accounts/account-repository'
import { addNewPerson, phoneFields, readPerson, type Person } from '@kit/accounts/person-repository'
import { signedIn } from '@kit/accounts/signed-in'
import { viewPerson } from '@kit/accounts/views'
import { blindIndex, blindIndexes } from '@kit/crypto'
import { handle } from '@kit/handler'
import { derivedId } from '@kit/ids'
import { transact } from '@kit/transaction'

type Input = InputOf<typeof contract>

/** What makes two requests the same one, besides their id. */
const payloadOf = ({ relation, name, phone, homeArea }: Input) =>
  JSON.stringify([relation, name, phone, homeArea])

function newPerson(id: string, input: Input, now: number): Person {
  const consents: Consents = Object.fromEntries(
    input.consents.map(({ purpose, version }) => [purpose, { version, at: now }]),
  )
  if (missingConsents(consents, ['contact', 'acting']).length > 0) throw new AppError('CONSENT_REQUIRED')
  return {
    _id: id,
    schema: 1,
    name: input.name,
    ...phoneFields(id, input.phone),
    homeArea: input.homeArea,
    consents,
    consentLog: input.consents.map((c) => ({ ...c, agreed: true, at: now, by: input.relation })),
    live: {},
    madeBy: blindIndex(payloadOf(input)),
    createdAt: now,
  }
}

/**
 * The person's id comes from the account and the request: a repeated request finds what the first one made, unless the
 * acting has ended since: then it shows nothing.
 */
export const addPerson = handle(contract, async (input, { caller, now }) => {
  const { _id: openid } = signedIn(caller)
  const id = derivedId('p', openid, input.requestId)
  const person = await transact(async (tx) => {
    const made = await readPerson(tx, id)
    if (made && !blindIndexes(payloadOf(input)).includes(made.madeBy ?? '')) {
      throw new AppError('REQUEST_ID_REUSED')
    }
    const account = signedIn({ ...caller, account: await readAccount(tx, openid) })
    if (made && !actsFor(account.acting, id, now)) throw new AppError('FORBIDDEN')
    if (made) return made
    const linking = link(account.acting, id, input.relation, now)
    if (linking.kind === 'limit') throw new AppError('PERSONS_LIMIT')
    const fresh = newPerson(id, input, now)
    await writeActing(tx, openid, linking.acting)
    await addNewPerson(tx, fresh)
    return fresh
  })
  return viewPerson(person, input.relation, now)
})
