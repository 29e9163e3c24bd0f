import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { retryOf } from '@/platform/phone/retry-of'
import { useReadAloud } from '@/platform/phone/use-read-aloud'
import { go } from '@/platform/screen/navigation'
import { usePull } from '@/platform/screen/page-hooks'
import { CellGroup } from '@/ui/cell/cell-group'
import { Empty } from '@/ui/empty/empty'
import { ErrorRetry } from '@/ui/error-retry/error-retry'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Segmented } from '@/ui/segmented/segmented'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { SpeakButton } from '@/ui/speak-button/speak-button'
import { useInbox, wordsOf, type Filter, type Notice } from './api'
import { noticesCopy as copy } from './copy'
import { NoticeList } from './notice-list'

type Chosen = NonNullable<Filter> | 'all'

const FILTERS = (['all', 'unread', 'appointment', 'conversation'] as const).map((value) => ({
  value,
  label: copy.filters[value],
}))

interface InboxProps {
  readonly others: ReadonlyMap<string, string>
  /** 我以前办过，查一下: enters, so that the notices of before are found. */
  readonly onEnter: () => void
  /** The conversations, above the notices: `few` where everything is shown, else all of them. */
  readonly conversations?: (few: boolean) => ReactNode
  /** There are conversations: without notices it is not as if there was nothing. */
  readonly isTalking?: boolean
}

const aloud = (notices: readonly Notice[]) =>
  notices
    .map(wordsOf)
    .map(({ title, body }) => `${title}。${body}`)
    .join('')

/** All messages in all their states: nobody yet, loading, none, not reachable, kept from before, and there. */
export function Inbox({ others, onEnter, conversations, isTalking = false }: InboxProps) {
  const [chosen, setChosen] = useState<Chosen>('all')
  const filter = chosen === 'all' ? undefined : chosen
  const inbox = useInbox(filter)
  const { entered, notices = [], unread, stale, refresh } = inbox
  const { speaking, onSpeak } = useReadAloud('notices', () => aloud(notices))
  usePull(refresh)
  if (!entered) return <Nothing second={{ label: copy.before, onTap: onEnter }} />
  return (
    <>
      <View className="pad row is-between is-wrap">
        <View className="h1">{inbox.notices ? copy.unreadTitle(unread) : null}</View>
        {notices.length > 0 ? (
          <SpeakButton speaking={speaking} words={copy.readOneByOne} onTap={onSpeak} />
        ) : null}
      </View>
      <View className="pad mt2">
        <Segmented label={copy.which} options={FILTERS} value={chosen} onChange={setChosen} />
      </View>
      {stale ? (
        <View className="mt3">
          <NoticeBar icon="no-network">{copy.offline}</NoticeBar>
        </View>
      ) : null}
      {chosen === 'all' || chosen === 'conversation' ? conversations?.(chosen === 'all') : null}
      {notices.length > 0 ? (
        <NoticeList inbox={inbox} notices={notices} others={others} />
      ) : (
        <NoNotices inbox={inbox} filter={filter} isTalking={isTalking} />
      )}
    </>
  )
}

interface NothingProps {
  /** Something stands above it. */
  readonly below?: boolean
  readonly second?: { readonly label: string; readonly onTap: () => void }
}

function Nothing({ below, second }: NothingProps) {
  return (
    <CellGroup className={below ? 'mt4' : undefined}>
      <Empty
        icon="bell"
        title={copy.emptyTitle}
        note={copy.emptyNote}
        action={{ label: copy.emptyAction, onTap: () => go('book') }}
        second={second}
      />
    </CellGroup>
  )
}

interface NoNoticesProps {
  readonly inbox: ReturnType<typeof useInbox>
  readonly filter: Filter
  readonly isTalking: boolean
}

/** None, not there yet, or not to be had. Where conversations stand above, they say what there is. */
function NoNotices({ inbox, filter, isTalking }: NoNoticesProps) {
  const { error, notices, refreshing, refresh } = inbox
  if (notices && filter === undefined) return isTalking ? null : <Nothing below />
  if (notices && filter === 'conversation') return null
  return (
    <CellGroup className="mt4">
      {notices && filter && filter !== 'conversation' ? (
        <Empty icon="bell" title={copy.noneOf[filter]} />
      ) : error ? (
        <ErrorRetry title={copy.errorTitle} {...retryOf(error, refreshing, refresh)} />
      ) : (
        <Skeleton rows={3} />
      )}
    </CellGroup>
  )
}
