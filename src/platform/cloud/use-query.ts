import { useQuery as useReactQuery } from '@tanstack/react-query'
import type { Answer, QueryName, Sent } from '@/contracts/registry'
import { query } from './call'
import { asCallError, type CallError } from './call-error'
import { keepAnswer, readAnswer } from './kept-answers'
import { PHONE } from '../store/shelf'
import { currentOwner, useOwner } from './owner'
import { useVisible } from '../screen/visible'

export interface QueryOptions {
  /** `false` waits: nothing is asked yet. */
  readonly enabled?: boolean
  /**
   * Kept on the phone for 30 days: shown at once next time, and without a network. `person` is erased with the
   * person; `phone` is for public facts (villages, standards).
   */
  readonly keep?: 'person' | 'phone'
  /** Minutes in which the answer is not asked again; half a minute if not said. */
  readonly freshMinutes?: number
}

export interface QueryState<T> {
  readonly data: T | undefined
  readonly error: CallError | null
  /** Nothing to show yet: a skeleton. */
  readonly loading: boolean
  /** Being asked, with or without something shown. */
  readonly refreshing: boolean
  /** Shown from what was kept, because asking failed. */
  readonly stale: boolean
  refresh(): Promise<unknown>
}

/** Public facts belong to the phone: they are asked once, whoever it acts for. */
const keyOf = (owner: string, name: string, input: unknown) => [name, owner, input] as const

/**
 * An answer of the cloud as state. A page nobody looks at asks nothing: what has grown old meanwhile is asked when the
 * page is in front again. `useQuery('directory.village', { areaCode }, { keep: 'phone' })`.
 */
export function useQuery<K extends QueryName>(
  name: K,
  input: Sent<K>,
  options: QueryOptions = {},
): QueryState<Answer<K>> {
  const person = useOwner((state) => state.personId)
  const { enabled = true, keep, freshMinutes } = options
  const owner = keep === 'phone' ? PHONE : person
  const visible = useVisible()
  const state = useReactQuery<Answer<K>, unknown>({
    queryKey: keyOf(owner, name, input),
    enabled: enabled && visible,
    ...quietly(visible),
    queryFn: async () => {
      const data = await query(name, input)
      if (keep) keepAnswer(keep === 'phone' ? PHONE : currentOwner(), name, input, data)
      return data
    },
    ...(keep ? kept(owner, name, input) : {}),
    ...(freshMinutes === undefined ? {} : { staleTime: freshMinutes * 60_000 }),
  })
  const error = state.error ? asCallError(state.error) : null
  return {
    data: state.data,
    error,
    loading: enabled && state.data === undefined && !error,
    refreshing: state.isFetching,
    stale: state.data !== undefined && error !== null,
    refresh: () => state.refetch(),
  }
}

/** What comes in meanwhile is drawn when the page is in front again: drawing is the slow part of a phone. */
export const quietly = (visible: boolean): { readonly notifyOnChangeProps?: [] } =>
  visible ? {} : { notifyOnChangeProps: [] }

function kept<K extends QueryName>(owner: string, name: K, input: Sent<K>) {
  return {
    initialData: () => readAnswer(owner, name, input)?.data,
    // A person's answer may have changed before the program was closed: it is shown while the cloud is asked again.
    initialDataUpdatedAt: () => (owner === PHONE ? readAnswer(owner, name, input)?.at : 0),
  }
}
