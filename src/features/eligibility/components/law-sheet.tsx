import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Sheet } from '@/ui/sheet/sheet'
import { lawCopy as copy } from '../law-copy'
import type { LawView } from '../law-view'

interface LawSheetProps {
  readonly view: LawView
  readonly onClose: () => void
}

/** The standards of a place: number, since when, source, how far checked; and the line with how it comes about. */
export function LawSheet({ view, onClose }: LawSheetProps) {
  return (
    <Sheet
      open
      title={copy.sheet}
      note={view.place === null ? undefined : copy.place(view.place)}
      onClose={onClose}
      foot={<Button onTap={onClose}>{copy.close}</Button>}
    >
      <View className="pad">
        <Line view={view} />
        {view.standards.map((standard) => (
          <View key={standard.id} className="mt4">
            <View className="strong">{`《${standard.title}》`}</View>
            {factsOf(standard).map(([what, said]) => (
              <View key={what} className="note mt1">{`${what}：${said}`}</View>
            ))}
          </View>
        ))}
      </View>
    </Sheet>
  )
}

function Line({ view: { line, hasMeans } }: { readonly view: LawView }) {
  if (line === null) return <View>{hasMeans ? copy.noLine : copy.noStandard}</View>
  return (
    <View>
      <View className="strong">{`${copy.line}：${line.text}${line.sample ? copy.sample : ''}`}</View>
      {line.calculation === null ? null : <View className="note mt1">{line.calculation}</View>}
    </View>
  )
}

function factsOf(standard: LawView['standards'][number]): [string, string][] {
  const { number, title, from, status, note, source } = standard
  return [
    ...(number === title ? [] : ([[copy.number, number]] satisfies [string, string][])),
    ...(from === null ? [] : ([[copy.from, copy.day(from)]] satisfies [string, string][])),
    [copy.status, copy.statuses[status]],
    ...(note === null ? [] : ([[copy.note, note]] satisfies [string, string][])),
    [copy.source, source],
  ]
}
