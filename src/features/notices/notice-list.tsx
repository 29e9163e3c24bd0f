import { View } from '@tarojs/components'
import { renderNotice } from '@/core/notices/templates'
import { now } from '@/platform/clock'
import { useReadAloud } from '@/platform/phone/use-read-aloud'
import { openLink } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { SpeakButton } from '@/ui/speak-button/speak-button'
import { useMarkRead, type Notice } from './api'
import { noticesCopy } from './copy'
import { groupNotices } from './groups'
import { NoticeRow } from './notice-row'

/** As many as the cloud marks in one call. */
const AT_ONCE = 50

interface NoticeListProps {
  readonly notices: readonly Notice[]
  readonly unread: number
  /** Names of the others this account acts for, by person id. */
  readonly others: ReadonlyMap<string, string>
}

const spokenWords = ({ template, params, sensitive, read }: Notice) => {
  const { title, body } = renderNotice(template, params, { sensitive, opened: read })
  return `${title}。${body}`
}

export function NoticeList({ notices, unread, others }: NoticeListProps) {
  const markRead = useMarkRead()
  const { speaking, onSpeak } = useReadAloud('notices', () => notices.map(spokenWords).join(''))
  const open = (notice: Notice) => {
    if (!notice.read) markRead([notice.noticeId])
    if (notice.link) openLink(notice.link)
  }
  const at = now()
  const unseen = notices.filter(({ read }) => !read).map(({ noticeId }) => noticeId)
  return (
    <View>
      <View className="pad row is-between is-wrap">
        <View className="h1">{noticesCopy.unreadTitle(unread)}</View>
        <SpeakButton speaking={speaking} words={noticesCopy.readOneByOne} onTap={onSpeak} />
      </View>
      {groupNotices(notices, at).map((group) => (
        <View key={group.title}>
          <Section quiet title={group.title} />
          <CellGroup>
            {group.notices.map((notice) => (
              <NoticeRow
                key={notice.noticeId}
                notice={notice}
                now={at}
                forWhom={others.get(notice.personId)}
                onOpen={open}
              />
            ))}
          </CellGroup>
        </View>
      ))}
      {unseen.length > 0 ? (
        <View className="pad mt3">
          <Button kind="text" onTap={() => markRead(unseen.slice(0, AT_ONCE))}>
            {noticesCopy.allRead}
          </Button>
        </View>
      ) : null}
    </View>
  )
}
