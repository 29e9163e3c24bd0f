import { useInfiniteQuery } from '@tanstack/react-query'
import type { Answer, PagedName, Sent } from '@/contracts/registry'
import { query } from './call'
import { asCallError } from './call-error'
import { keepAnswer, readAnswer } from './kept-answers'
import { currentOwner, useOwner } from './owner'
import { quietly, type QueryState } from './use-query'
import { useVisible } from '../screen/visible'

export interface PagesOptions {
  readonly enabled?: boolean
  /** Minutes in which nothing is asked again; half a minute if not said. */
  readonly freshMinutes?: number
}

export interface PagesState<K extends PagedName> extends Omit<QueryState<unknown>, 'data'> {
  /** In the order they were asked for; undefined before the first is there. */
  readonly pages: readonly Answer<K>[] | undefined
  readonly hasMore: boolean
  /** The next page is on its way. */
  readonly loadingMore: boolean
  more(): void
}

/**
 * A list of a person, page after page; `inputOf(undefined)` is the question for the first. When something changes all
 * pages that were opened are asked again, so no row stays old. The first is kept on the phone: shown at once and
 * without a network. A page nobody looks at asks nothing until it is in front again.
 */
export function usePages<K extends PagedName>(
  name: K,
  inputOf: (cursor: string | undefined) => Sent<K>,
  { enabled = true, freshMinutes }: PagesOptions = {},
): PagesState<K> {
  const owner = useOwner((state) => state.personId)
  const first = inputOf(undefined)
  const visible = useVisible()
  const state = useInfiniteQuery({
    queryKey: [name, owner, first, 'pages'] as const,
    enabled: enabled && visible,
    ...quietly(visible),
    initialPageParam: '',
    queryFn: async ({ pageParam }): Promise<Answer<K>> => {
      const page = await query(name, pageParam === '' ? first : inputOf(pageParam))
      if (pageParam === '') keepAnswer(currentOwner(), name, first, page)
      return page
    },
    getNextPageParam: (last: Answer<K>) => last.next,
    initialData: () => {
      const kept = readAnswer(owner, name, first)
      return kept ? { pages: [kept.data], pageParams: [''] } : undefined
    },
    // What was kept is old: it is shown while the cloud is asked.
    initialDataUpdatedAt: 0,
    ...(freshMinutes === undefined ? {} : { staleTime: freshMinutes * 60_000 }),
  })
  const error = state.error ? asCallError(state.error) : null
  const pages = state.data?.pages
  return {
    pages,
    error,
    loading: enabled && pages === undefined && !error,
    refreshing: state.isFetching,
    stale: pages !== undefined && error !== null,
    refresh: () => state.refetch(),
    hasMore: state.hasNextPage,
    loadingMore: state.isFetchingNextPage,
    more: () => void state.fetchNextPage(),
  }
}
