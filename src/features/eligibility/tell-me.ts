import { useState } from 'react'
import { create } from 'zustand'
import type { Answer } from '@/contracts/registry'
import { CONSENT_VERSIONS } from '@/core/accounts/consent'
import type { Facts } from '@/core/eligibility/facts'
import { ASKED_AT } from '@/core/notices/kinds'
import { command, query } from '@/platform/cloud/call'
import { asCallError, type CallError } from '@/platform/cloud/call-error'
import { currentOwner, useOwner } from '@/platform/cloud/owner'
import { askSubscribe } from '@/platform/phone/subscribe'
import { shelf } from '@/platform/store/shelf'

/** That the person asked to be told; the cloud keeps the same, and is not asked. */
const place = shelf<true>({ name: 'look-again', version: 1, parse: (kept) => (kept === true ? true : null) })

const useWanted = create<{ readonly wanted: boolean }>(() => ({ wanted: false }))

const open = (owner: string): void => useWanted.setState({ wanted: place.read(owner) !== null })

useOwner.subscribe(({ personId }) => open(personId))
open(currentOwner())

function remember(wanted: boolean): void {
  if (wanted) place.write(currentOwner(), true)
  else place.remove(currentOwner())
  useWanted.setState({ wanted })
}

/** Whom the phone acts for: somebody who wants to be told has to be somebody. */
async function somebody() {
  const { persons } = await query('accounts.me', {})
  return persons.find(({ personId }) => personId === currentOwner()) ?? null
}

type Consents = Answer<'accounts.me'>['persons'][number]['consents']

async function agreeTo(
  personId: string,
  consents: Consents,
  purpose: 'contact' | 'sensitive',
): Promise<void> {
  if (consents.some((one) => one.purpose === purpose && one.current)) return
  await command('accounts.consent', { personId, purpose, version: CONSENT_VERSIONS[purpose], agreed: true })
}

/**
 * Says so to the cloud; agreeing to be contacted goes along where it was not said before. With answers, and only then, agreeing
 * to their being kept too: asked for by itself on the same sheet.
 */
async function ask(wanted: boolean, facts: Facts | null): Promise<void> {
  const person = await somebody()
  if (person === null) return
  const { personId, consents } = person
  if (wanted) await agreeTo(personId, consents, 'contact')
  if (facts !== null) await agreeTo(personId, consents, 'sensitive')
  const kept = facts === null ? {} : { facts: JSON.stringify(facts) }
  const answer = await command('eligibility.lookAgain', { personId, wanted, ...kept })
  remember(answer.wanted)
}

/**
 * 标准变了告诉我, and taking it back. Nothing of the self-check goes along, only that somebody asked, unless they
 * hand the answers over to be judged again: then those go, and are erased once they have been told. `tell` has to be called
 * first thing in a tap: WeChat asks in it.
 */
export function useTellMe() {
  const wanted = useWanted((state) => state.wanted)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const say = async (next: boolean, facts: Facts | null = null): Promise<boolean> => {
    setBusy(true)
    setError(null)
    try {
      await ask(next, facts)
      return true
    } catch (thrown) {
      setError(asCallError(thrown))
      return false
    } finally {
      setBusy(false)
    }
  }
  const tell = (facts: Facts | null = null): Promise<boolean> => {
    void askSubscribe(ASKED_AT.result)
    return say(true, facts)
  }
  return { wanted, busy, error, tell, untell: () => void say(false) }
}
