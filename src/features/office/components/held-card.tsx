import { View } from '@tarojs/components'
import { MATTERS } from '@/core/appointments/matters'
import { formatMoment, fromIso } from '@/core/time'
import { spoken } from '@/ui/a11y'
import { Button } from '@/ui/button/button'
import { Clock } from '@/ui/clock/clock'
import { Fact } from '@/ui/desk/fact'
import { KeyName } from '@/ui/desk/key-name'
import type { HeldMessage, Verdict } from '../api'
import { heldCopy as copy } from '../copy'
import { spanWords } from '../waits'
import { HeldBody, type Body } from './held-body'
import { senderOf } from './held-row'

interface HeldCardProps {
  readonly message: HeldMessage
  readonly now: number
  /** Null until it was opened. */
  readonly body: Body | null
  readonly busy: boolean
  readonly onOpen: () => void
  readonly onJudge: (verdict: Verdict) => void
}

/** The message in hand: who to whom, why it was held; opened on a tap only, judged only once opened. */
export function HeldCard({ message, now, body, busy, onOpen, onJudge }: HeldCardProps) {
  const { at, side, personName, adviserName, matter, suspicion } = message
  return (
    <View className="banner is-open">
      <View className="row is-wrap is-between">
        <View className="h1" {...spoken({ role: 'heading', level: 2 })}>
          {senderOf(message)}
        </View>
        <Clock>{copy.waited(spanWords(now - fromIso(at)))}</Clock>
      </View>
      <Fact what={copy.to}>{side === 'adviser' ? personName : adviserName}</Fact>
      <Fact what={copy.matter}>{MATTERS[matter].label}</Fact>
      <Fact what={copy.at}>{formatMoment(fromIso(at))}</Fact>
      <Fact what={copy.suspicion}>{suspicion}</Fact>
      {body ? (
        <>
          <HeldBody body={body} />
          <View className="office-acts">
            <View className="office-act">
              <Button busy={busy} onTap={() => onJudge('release')}>
                <View className="row">
                  {copy.release}
                  <KeyName>Q</KeyName>
                </View>
              </Button>
            </View>
            <View className="office-act">
              <Button kind="danger" disabled={busy} onTap={() => onJudge('reject')}>
                <View className="row">
                  {copy.reject}
                  <KeyName>W</KeyName>
                </View>
              </Button>
            </View>
          </View>
        </>
      ) : (
        <View className="mt4">
          <Button busy={busy} onTap={onOpen}>
            <View className="row">
              {copy.open}
              <KeyName>E</KeyName>
            </View>
          </Button>
          <View className="note mt2">{copy.openNote}</View>
        </View>
      )}
    </View>
  )
}
