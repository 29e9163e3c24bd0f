import { useEffect, useRef } from 'react'
import type { Answer, Sent } from '@/contracts/registry'
import { useCommand } from '@/platform/cloud/use-command'
import { usePages } from '@/platform/cloud/use-pages'
import { useQuery } from '@/platform/cloud/use-query'
import { useVisible } from '@/platform/screen/visible'

export type HeldMessage = Answer<'consultations.held'>['messages'][number]
export type Call = Answer<'notices.callList'>['calls'][number]
export type CallOutcome = Sent<'notices.called'>['outcome']
export type Verdict = Sent<'consultations.judge'>['verdict']

/** The town this account is the clerk of; null for everybody else. */
export function useOffice(): { readonly loading: boolean; readonly townCode: string | null } {
  const { data, loading } = useQuery('accounts.me', {}, { keep: 'person', freshMinutes: 5 })
  return { loading, townCode: data?.staff.find(({ role }) => role === 'clerk')?.areaCode ?? null }
}

/** How often the screen of the waiting room asks, ms. */
const BOARD_MS = 5000

/** The numbers of the town's counters, asked again as long as the screen shows them. */
export function useBoard(townCode: string) {
  const board = useQuery('appointments.board', { townCode }, { freshMinutes: 0 })
  const visible = useVisible()
  const again = useRef(board.refresh)
  again.current = board.refresh
  useEffect(() => {
    if (!visible) return undefined
    const timer = setInterval(() => void again.current(), BOARD_MS)
    return () => clearInterval(timer)
  }, [visible])
  return board
}

/** What the content check held in the town, the oldest first; no bodies. */
export function useHeld(areaCode: string) {
  const { pages, ...state } = usePages('consultations.held', (cursor) => ({
    areaCode,
    limit: 20,
    ...(cursor === undefined ? {} : { cursor }),
  }))
  return { ...state, rows: pages?.flatMap((page) => page.messages) }
}

export const useOpenHeld = () => useCommand('consultations.openHeld')
export const useJudge = () => useCommand('consultations.judge', ['consultations.held'])

/** Whom nothing could reach, in the town, the most pressing first. */
export function useCalls(areaCode: string) {
  const { pages, ...state } = usePages('notices.callList', (cursor) => ({
    areaCode,
    limit: 20,
    ...(cursor === undefined ? {} : { cursor }),
  }))
  return { ...state, rows: pages?.flatMap((page) => page.calls) }
}

export const useRevealPhone = () => useCommand('accounts.revealPhone')
export const useCalled = () => useCommand('notices.called', ['notices.callList'])
