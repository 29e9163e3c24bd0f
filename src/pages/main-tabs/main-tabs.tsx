import { useUnread } from '@/features/notices'
import { go } from '@/platform/screen/navigation'
import type { Tab } from '@/platform/screen/routes'
import { TabBar } from '@/ui/tab-bar/tab-bar'
import { tabsCopy } from './copy'

/** The four tabs with the unread count: `<Page tabBar={<MainTabs current="booking" />}>`. */
export function MainTabs({ current }: { readonly current: Tab }) {
  const unread = useUnread()
  return (
    <TabBar
      items={[
        { key: 'home', icon: 'home', label: tabsCopy.home },
        { key: 'booking', icon: 'calendar', label: tabsCopy.booking },
        { key: 'messages', icon: 'bell', label: tabsCopy.messages, count: unread },
        { key: 'me', icon: 'person', label: tabsCopy.me },
      ]}
      current={current}
      onSelect={(tab) => (tab === current ? undefined : go(tab))}
    />
  )
}
