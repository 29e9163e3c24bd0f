import { View } from '@tarojs/components'
import type { Beside, ResultView } from '@/core/eligibility/render/result-view'
import { BESIDE_WORDS } from '@/core/eligibility/wording/results'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { Fold } from '../components/fold'
import { partsCopy as copy } from './copy'

interface BesidesProps {
  readonly view: ResultView
}

/** How far aid goes, what the standard has computed besides, and its own days; nothing where it has none of these. */
export function Besides({ view: { besides, way } }: BesidesProps) {
  return (
    <>
      {besides.length > 0 ? (
        <>
          <Section title={BESIDE_WORDS.help} />
          <CellGroup>
            {besides.map((one) => (
              <BesideCard key={one.title} {...one} />
            ))}
          </CellGroup>
        </>
      ) : null}
      {way.days.length > 0 ? (
        <>
          <Section title={BESIDE_WORDS.days} />
          <CellGroup>
            {way.days.map((line) => (
              <Cell key={line} icon="clock" title={line} />
            ))}
          </CellGroup>
        </>
      ) : null}
    </>
  )
}

function BesideCard({ title, text, calculation, note, article }: Beside) {
  return (
    <View className="why">
      <View className="note">{title}</View>
      <View className="pair-n">{text ?? copy.notKnown}</View>
      {note ? <View className="note mt1">{note}</View> : null}
      {calculation ? <View className="calc">{calculation}</View> : null}
      <View className="note mt2">{article}</View>
    </View>
  )
}

/** What the standard's other articles say of the way, folded: titles in one row, the sentences once that is tapped. */
export function Provisions({ view: { way } }: BesidesProps) {
  if (way.provisions.length === 0) return null
  return (
    <>
      <Section title={BESIDE_WORDS.provisions} />
      <CellGroup>
        <Fold
          title={copy.provisions(way.provisions.length)}
          note={way.provisions.map(({ title }) => title).join('；')}
        >
          {way.provisions.map(({ id, title, text, article }) => (
            <View key={id} className="why">
              <View className="strong">{title}</View>
              <View className="mt1">{text}</View>
              <View className="note mt1">{article}</View>
            </View>
          ))}
        </Fold>
      </CellGroup>
    </>
  )
}
