import type { MatterEntry, MatterSearch } from '@/core/eligibility/matters'
import { callHotline } from '@/platform/phone/phone-call'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { spoken } from '@/ui/a11y'
import { View } from '@tarojs/components'
import { Section } from '@/ui/section/section'
import { finderCopy as copy } from './copy'
import { iconOf } from './icon-of'

interface FoundMattersProps {
  readonly search: MatterSearch
  readonly onChoose: (entry: MatterEntry) => void
  readonly onAsk: () => void
}

/** What was found for the words so far, and the ways on that always stand under it. */
export function FoundMatters({ search: { found, ways }, onChoose, onAsk }: FoundMattersProps) {
  return (
    <View {...spoken({ live: 'polite' })}>
      <Section title={found.length > 0 ? copy.found : copy.notFound} />
      {found.length > 0 ? (
        <CellGroup>
          {found.map((entry) => (
            <Cell
              key={entry.id}
              icon={iconOf(entry)}
              title={entry.title}
              note={entry.note}
              onTap={() => onChoose(entry)}
            />
          ))}
        </CellGroup>
      ) : (
        <View className="pad">{copy.notFoundNote}</View>
      )}
      {found.length > 0 ? <Section quiet title={copy.others} /> : <View className="mt3" />}
      <CellGroup>
        {ways.map(({ code, title, note, act }) => (
          <Cell
            key={code}
            icon={act === 'call' ? 'phone' : 'chat'}
            title={title}
            note={note}
            onTap={act === 'call' ? callHotline : onAsk}
          />
        ))}
      </CellGroup>
    </View>
  )
}
