import { View } from '@tarojs/components'
import type { MessageLine } from '@/core/consultations/phone/view'
import { useReadAloud } from '@/platform/phone/use-read-aloud'
import { BubbleState } from '@/ui/bubble/bubble-state'
import { SpeakButton } from '@/ui/speak-button/speak-button'
import { Tap } from '@/ui/tap/tap'
import { isWeb } from '@/ui/web'
import { copy } from '../../copy'
import { saidOfMessage } from '../../model/states'
import type { RoomActs } from './room-acts'
import type { RoomLineProps } from './line-props'

/** Under the end of what the other side says: hear it, or take its words along. */
function RunActs({ id, run, acts }: { readonly id: string; readonly run: string; readonly acts: RoomActs }) {
  const { speaking, onSpeak } = useReadAloud(`room-${id}`, () => run)
  return (
    <View className="room-run">
      <SpeakButton speaking={speaking} onTap={onSpeak} />
      <Tap className="speak" onTap={() => acts.copy(run)}>
        {copy.copyWords}
      </Tap>
    </View>
  )
}

type UnderProps = Omit<RoomLineProps, 'line'> & { readonly line: MessageLine }

/** What is said and can be done under a stored message. In a browser staff mark and copy by hand, and read themselves. */
export function UnderMessage({ line, run, newest, isStaff, acts }: UnderProps) {
  if (run !== null) return isStaff && isWeb ? null : <RunActs id={line.key} run={run} acts={acts} />
  const said = saidOfMessage(line, newest)
  const more = line.mayRecall
    ? { label: copy.more, spoken: copy.moreSaid(line.entry.text ?? copy.photo), onTap: () => acts.more(line) }
    : undefined
  return said || more ? <BubbleState words={said?.words ?? ''} kind={said?.kind} act={more} /> : null
}
