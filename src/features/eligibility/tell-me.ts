import { useState } from 'react'
import { create } from 'zustand'
import { CONSENT_VERSIONS } from '@/core/accounts/consent'
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

/** Says so to the cloud; agreeing to be contacted goes along where it was not said before. */
async function ask(wanted: boolean): Promise<void> {
  const person = await somebody()
  if (person === null) return
  const { personId, consents } = person
  if (wanted && !consents.some(({ purpose, current }) => purpose === 'contact' && current))
    await command('accounts.consent', {
      personId,
      purpose: 'contact',
      version: CONSENT_VERSIONS.contact,
      agreed: true,
    })
  const answer = await command('eligibility.lookAgain', { personId, wanted })
  remember(answer.wanted)
}

/**
 * 标准变了告诉我, and taking it back. Nothing of the self-check goes along: only that somebody asked. `tell` has to be called
 * first thing in a tap: WeChat asks in it.
 */
export function useTellMe() {
  const wanted = useWanted((state) => state.wanted)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const say = async (next: boolean): Promise<boolean> => {
    setBusy(true)
    setError(null)
    try {
      await ask(next)
      return true
    } catch (thrown) {
      setError(asCallError(thrown))
      return false
    } finally {
      setBusy(false)
    }
  }
  const tell = (): Promise<boolean> => {
    void askSubscribe(ASKED_AT.result)
    return say(true)
  }
  return { wanted, busy, error, tell, untell: () => void say(false) }
}
