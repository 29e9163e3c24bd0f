import { useState } from 'react'
import type { Answer } from '@/contracts/registry'
import { useCommand } from '@/platform/cloud/use-command'
import { usePages } from '@/platform/cloud/use-pages'
import { useQuery } from '@/platform/cloud/use-query'
import type { Visit } from './visit'

type Staff = Answer<'accounts.me'>['staff'][number]

export interface Desk {
  readonly loading: boolean
  readonly isAdviser: boolean
  /** The town whose list a clerk sees. */
  readonly townCode: string | null
}

const find = (staff: readonly Staff[], role: Staff['role']) => staff.find((one) => one.role === role)

/** What this account may see: its own list as an adviser, a town's as a clerk, or both. */
export function useDesk(): Desk {
  const { data, loading } = useQuery('accounts.me', {}, { keep: 'person', freshMinutes: 5 })
  const staff = data?.staff ?? []
  return {
    loading,
    isAdviser: find(staff, 'adviser') !== undefined,
    townCode: find(staff, 'clerk')?.areaCode ?? null,
  }
}

/** A day's list, up to 50 at once and further pages after one another; asked again each half minute it is looked at. */
export function useDay(date: string, townCode: string | null, enabled: boolean) {
  const key = `${date} ${townCode ?? ''}`
  const [pages, setPages] = useState<{ key: string; cursor?: string; before: readonly Visit[] }>({
    key,
    before: [],
  })
  const { cursor, before } = pages.key === key ? pages : { cursor: undefined, before: [] }
  const asked = useQuery(
    'appointments.day',
    {
      date,
      limit: 50,
      ...(townCode === null ? {} : { townCode }),
      ...(cursor === undefined ? {} : { cursor }),
    },
    { enabled, keep: 'person' },
  )
  const visits = [...before, ...(asked.data?.appointments ?? [])]
  const next = asked.data?.next ?? null
  const more = next === null ? null : () => setPages({ key, cursor: next, before: visits })
  return { ...asked, visits, more }
}

const LISTS = ['appointments.day', 'appointments.show'] as const

export const useCheckIn = () => useCommand('appointments.checkIn', LISTS)
export const useComplete = () => useCommand('appointments.complete', LISTS)
export const useServe = () => useCommand('appointments.serve', LISTS)
export const useRevealPhone = () => useCommand('accounts.revealPhone')
export const useReadNote = () => useCommand('appointments.readNote')

/** How many wait for an answer on the phone; null: not known. The question is the queue's own, so that it opens at once. */
export function useWaiting(): number | null {
  const { pages } = usePages('consultations.queue', (cursor) => ({
    list: 'WAITING',
    limit: 30,
    ...(cursor === undefined ? {} : { cursor }),
  }))
  return pages?.[0]?.waiting ?? null
}

/** How many lie open in a list of the office, as far as its first page tells; the question is that list's own. */
export interface Open {
  /** Null: not known. */
  readonly count: number | null
  readonly more: boolean
  readonly some: boolean
}

const openOf = (rows: readonly unknown[] | undefined, next: string | null | undefined): Open => ({
  count: rows?.length ?? null,
  more: Boolean(next),
  some: (rows?.length ?? 0) > 0,
})

const firstPage = (areaCode: string) => (cursor: string | undefined) => ({
  areaCode,
  limit: 20,
  ...(cursor === undefined ? {} : { cursor }),
})

export function useCallsOpen(areaCode: string): Open {
  const first = usePages('notices.callList', firstPage(areaCode)).pages?.[0]
  return openOf(first?.calls, first?.next)
}

export function useHeldOpen(areaCode: string): Open {
  const first = usePages('consultations.held', firstPage(areaCode)).pages?.[0]
  return openOf(first?.messages, first?.next)
}
