import { View } from '@tarojs/components'
import { go } from '@/platform/screen/navigation'
import type { Route } from '@/platform/screen/routes'
import { Icon } from '@/ui/icon/icon'
import type { IconName } from '@/ui/icon/icon-name'
import { Tap } from '@/ui/tap/tap'
import { useCallsOpen, useHeldOpen, useWaiting } from '../api'
import { copy } from '../copy'

interface LinkProps {
  readonly to: Route
  readonly icon: IconName
  readonly words: string
  /** What waits there, in words; null: not known. */
  readonly count: string | null
  /** Somebody waits. */
  readonly busy: boolean
}

function DeskLink({ to, icon, words, count, busy }: LinkProps) {
  return (
    <Tap className="desk-link" onTap={() => go(to)}>
      <Icon name={icon} />
      <View className="grow">{words}</View>
      {count === null ? null : <View className={busy ? 'strong' : 'note'}>{count}</View>}
      <Icon name="go" small className="cell-go" />
    </Tap>
  )
}

function AdviserLinks() {
  const waiting = useWaiting()
  const count = waiting === null ? null : waiting > 0 ? copy.waitingFor(waiting) : copy.nobodyWaits
  return <DeskLink to="queue" icon="chat" words={copy.queue} count={count} busy={(waiting ?? 0) > 0} />
}

function ClerkLinks({ townCode }: { readonly townCode: string }) {
  const calls = useCallsOpen(townCode)
  const held = useHeldOpen(townCode)
  return (
    <>
      <DeskLink to="board" icon="grid" words={copy.board} count={null} busy={false} />
      <DeskLink to="calls" icon="phone" words={copy.calls} count={copy.open(calls, '人')} busy={calls.some} />
      <DeskLink to="held" icon="shield" words={copy.held} count={copy.open(held, '条')} busy={held.some} />
    </>
  )
}

interface DeskLinksProps {
  readonly isAdviser: boolean
  readonly townCode: string | null
}

/** What else waits for this desk, and how much of it. */
export function DeskLinks({ isAdviser, townCode }: DeskLinksProps) {
  return (
    <View className="desk-links">
      {isAdviser ? <AdviserLinks /> : null}
      {townCode === null ? null : <ClerkLinks townCode={townCode} />}
    </View>
  )
}
