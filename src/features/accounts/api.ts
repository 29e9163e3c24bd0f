import { useCallback, useState } from 'react'
import type { Answer } from '@/contracts/registry'
import { command, query } from '@/platform/cloud/call'
import { asCallError } from '@/platform/cloud/call-error'
import { NOBODY, forgetOwner, switchOwner, useOwner } from '@/platform/cloud/owner'
import { signInAs } from '@/platform/cloud/session'
import { useQuery } from '@/platform/cloud/use-query'
import { say } from '@/platform/phone/feedback'
import { chooseVillage, useVillage } from '@/platform/store/village'

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

/** A phone that knows no village takes the person's own. Not knowing it changes nothing else. */
async function takeHome(areaCode: string | null): Promise<void> {
  if (!areaCode || useVillage.getState().village) return
  const { names } = await query('directory.village', { areaCode })
  chooseVillage({ areaCode, names })
}

async function enterSelf(me: Me): Promise<void> {
  const self = me.persons[0]
  if (!self) return
  switchOwner(self.personId)
  await takeHome(self.homeArea)
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
      await enterSelf(await command('accounts.enter', {}))
    } catch (error) {
      say(asCallError(error).userMessage)
    } finally {
      setBusy(false)
    }
  }, [])
  return { enter, busy }
}
