import { go } from '@/platform/screen/navigation'
import { useUnsent } from '@/platform/store/unsent'
import { CellGroup } from '@/ui/cell/cell-group'
import { Empty } from '@/ui/empty/empty'
import { More } from '@/ui/more/more'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Section } from '@/ui/section/section'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { listCopy as copy } from '../../list-copy'
import { Failed } from '../failed'
import { ConversationRow } from './conversation-row'
import { useMine } from './use-mine'

interface ConversationListProps {
  /** Names of the others this account acts for, by person id: said when it is not about oneself. */
  readonly others: ReadonlyMap<string, string>
  /** Shown only when there is something: the page says by itself how one asks. */
  readonly quiet?: boolean
  /** Only the newest so many; the page says where the others are. */
  readonly most?: number
}

/** The conversations with lawyers, in all their states. Light: it stands on a tab page. */
export function ConversationList({ others, quiet, most }: ConversationListProps) {
  const {
    conversations: all,
    loading,
    error,
    stale,
    refreshing,
    refresh,
    hasMore,
    loadingMore,
    more,
  } = useMine()
  const unsent = useUnsent()
  const conversations = all.slice(0, most)
  const isEmpty = conversations.length === 0
  if (quiet && isEmpty) return null
  return (
    <>
      <Section title={copy.section} />
      {stale ? <NoticeBar icon="no-network">{copy.offline}</NoticeBar> : null}
      {error && isEmpty ? (
        <Failed error={error} retrying={refreshing} onRetry={refresh} />
      ) : (
        <CellGroup>
          {loading ? <Skeleton rows={2} lead="round" /> : null}
          {conversations.map((one) => (
            <ConversationRow
              key={one.conversationId}
              conversation={one}
              forWhom={others.get(one.personId)}
              unsent={unsent.find((u) => u.conversationId === one.conversationId)?.count}
            />
          ))}
          {!loading && isEmpty ? (
            <Empty
              icon="chat"
              title={copy.emptyTitle}
              note={copy.emptyNote}
              action={{ label: copy.ask, icon: 'chat', onTap: () => go('ask') }}
            />
          ) : null}
        </CellGroup>
      )}
      {hasMore && most === undefined ? (
        <More busy={loadingMore} onTap={more}>
          {copy.more}
        </More>
      ) : null}
    </>
  )
}
