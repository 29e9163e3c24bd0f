import { useState } from 'react'
import { OUTCOMES } from '@/core/eligibility/decision'
import type { Facts } from '@/core/eligibility/facts'
import type { Receipt } from '@/core/eligibility/receipt'
import type { Verdict } from '@/core/eligibility/verify/verdict'
import { dayOf } from '@/core/time'
import type { Answer } from '@/contracts/registry'
import { now } from '@/platform/clock'
import { query } from '@/platform/cloud/call'
import { asCallError, type CallError } from '@/platform/cloud/call-error'
import { useLaw } from '../law/law'
import { verifyHere } from './verify-here'

export interface Verified {
  readonly receipt: Receipt
  readonly here: Verdict
  /** null: not there yet, or `error`. */
  readonly cloud: Verdict | null
  readonly error: CallError | null
}

/** Recomputes on this phone at once, and in the cloud when it answers; a new one takes the place of the last. */
export function useVerify() {
  const [verified, setVerified] = useState<Verified | null>(null)
  const verify = async (receipt: Receipt, facts: Facts) => {
    const here = verifyHere(useLaw.getState().library, receipt, facts, dayOf(now()))
    const begun = { receipt, here, cloud: null, error: null }
    setVerified(begun)
    const put = (part: Partial<Verified>) =>
      setVerified((current) => (current?.receipt === receipt ? { ...begun, ...part } : current))
    try {
      const answer = await query('eligibility.verify', {
        receipt: sent(receipt),
        facts: JSON.stringify(facts),
      })
      put({ cloud: verdictOf(answer) })
    } catch (thrown) {
      put({ error: asCallError(thrown) })
    }
  }
  return { verified, verify, clear: () => setVerified(null) }
}

/** A list of its own: what is sent may be changed by whoever sends it. */
const sent = ({ standards, parameters, ...rest }: Receipt) => ({
  ...rest,
  standards: [...standards],
  parameters: [...parameters],
})

const outcomeOf = (code: string | null) => OUTCOMES.find((one) => one === code) ?? null

function verdictOf({ today, outcome, ...rest }: Answer<'eligibility.verify'>): Verdict {
  const todays = outcomeOf(today?.outcome ?? null)
  return {
    ...rest,
    outcome: outcomeOf(outcome),
    today: today === null || todays === null ? null : { ...today, outcome: todays },
  }
}
