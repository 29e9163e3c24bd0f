import { useCallback, useState } from 'react'
import type { Answer } from '@/contracts/registry'
import { command } from '@/platform/cloud/call'
import { asCallError } from '@/platform/cloud/call-error'
import { NOBODY, forgetOwner, switchOwner, useOwner } from '@/platform/cloud/owner'
import { signInAs } from '@/platform/cloud/session'
import { useQuery } from '@/platform/cloud/use-query'
import { say } from '@/platform/phone/feedback'

export type Me = Answer<'accounts.me'>
export type Person = Me['persons'][number]

/** Who is here: the persons this account acts for, and its staff roles. Nothing is asked before somebody entered. */
export function useMe() {
  const personId = useOwner((state) => state.personId)
  const entered = personId !== NOBODY
  const me = useQuery('accounts.me', {}, { enabled: entered, keep: 'person', freshMinutes: 5 })
  const persons = me.data?.persons ?? []
  const current = persons.find((one) => one.personId === personId) ?? persons[0] ?? null
  return { entered, ...me, persons, current, staff: me.data?.staff ?? [] }
}

/** The names of the others one acts for, by person id. */
export function useOthers(): ReadonlyMap<string, string> {
  const { persons } = useMe()
  return new Map(persons.filter((one) => one.relation !== 'self').map((one) => [one.personId, one.name]))
}

function enterSelf(me: Me): void {
  const self = me.persons[0]
  if (self) switchOwner(self.personId)
}

/** Enters (makes the account at first use), or becomes a sample person where the gateway is for trying. */
export function useEnter(): { enter: (sample?: string) => Promise<void>; busy: boolean } {
  const [busy, setBusy] = useState(false)
  const enter = useCallback(async (sample?: string) => {
    setBusy(true)
    try {
      if (sample !== undefined) {
        await signInAs(sample)
        forgetOwner()
      }
      enterSelf(await command('accounts.enter', {}))
    } catch (error) {
      say(asCallError(error).userMessage)
    } finally {
      setBusy(false)
    }
  }, [])
  return { enter, busy }
}
