import type { Answer, Sent } from '@/contracts/registry'
import { query } from '@/platform/cloud/call'
import { useCommand } from '@/platform/cloud/use-command'
import { usePages } from '@/platform/cloud/use-pages'
import { useQuery } from '@/platform/cloud/use-query'

export type LawRow = Answer<'eligibility.lawList'>['rows'][number]
export type LawKind = LawRow['kind']
export type LawState = LawRow['state']
export type Law = Answer<'eligibility.lawShow'>
export type LawAnswer = Answer<'eligibility.checkDraft'>
export type LawIssue = Law['issues'][number]
export type Difference = Law['differences'][number]
export type HistoryEntry = Law['history'][number]
export type LawEffect = Answer<'eligibility.lawEffect'>
/** Of made-up people every total is known, of real ones null is fewer than ten. */
export type EffectTable = LawEffect['keptChecks']
export type EffectCell = EffectTable['byCounty'][number]
export type FileFormat = Sent<'eligibility.exportLaw'>['format']

/** The area this account publishes for; null for everybody else. */
export function useBureau(): { readonly loading: boolean; readonly areaCode: string | null } {
  const { data, loading } = useQuery('accounts.me', {}, { keep: 'person', freshMinutes: 5 })
  return { loading, areaCode: data?.staff.find(({ role }) => role === 'bureau')?.areaCode ?? null }
}

/** The last changed first. `around`: what areas around this one publish, instead of its own. */
export function useLaws(areaCode: string, kind: LawKind, { around = false } = {}) {
  const { pages, ...state } = usePages('eligibility.lawList', (cursor) => ({
    areaCode,
    kind,
    limit: 50,
    ...(around ? { around } : {}),
    ...(cursor === undefined ? {} : { cursor }),
  }))
  return { ...state, rows: pages?.flatMap((page) => page.rows) }
}

export const useLaw = (draftId: string | undefined) =>
  useQuery('eligibility.lawShow', { draftId: draftId ?? '' }, { enabled: draftId !== undefined })

/** Judging a few thousand people takes the cloud a second or two: asked for by a tap. */
export const useLawEffect = (draftId: string, asked: boolean) =>
  useQuery('eligibility.lawEffect', { draftId }, { enabled: asked, freshMinutes: 10 })

const CHANGES = ['eligibility.lawList', 'eligibility.lawShow', 'eligibility.lawEffect'] as const

export const useSaveDraft = () => useCommand('eligibility.saveDraft', CHANGES)
export const useCheckDraft = () => useCommand('eligibility.checkDraft', CHANGES)
export const useReturnDraft = () => useCommand('eligibility.returnDraft', CHANGES)
export const useApproveDraft = () => useCommand('eligibility.approveDraft', CHANGES)
export const useWithdrawLaw = () => useCommand('eligibility.withdrawLaw', CHANGES)
export const useImportLaw = () => useCommand('eligibility.importLaw', CHANGES)

export const exportLaw = (areaCode: string, kind: LawKind, format: FileFormat) =>
  query('eligibility.exportLaw', { areaCode, kind, format })
