import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { matterOfCheck } from '@/core/appointments/matter-of-check'
import { everydayMatters, findMatters, matterEntry, type MatterEntry } from '@/core/eligibility/matters'
import { OfflineBar } from '@/features/eligibility/components/offline-bar'
import { QuickExit, QuickExitNote } from '@/features/eligibility/components/quick-exit'
import { isBegun } from '@/features/eligibility/draft'
import { finderCopy as copy, tileCopy } from '@/features/eligibility/finder/copy'
import { FoundMatters } from '@/features/eligibility/finder/found-matters'
import { MatterSheet } from '@/features/eligibility/finder/matter-sheet'
import { useCheckDraft } from '@/features/eligibility/store'
import { callHotline } from '@/platform/phone/phone-call'
import { useReadAloud } from '@/platform/phone/use-read-aloud'
import { go } from '@/platform/screen/navigation'
import { useParams } from '@/platform/screen/page-hooks'
import { useVillage } from '@/platform/store/village'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Foot } from '@/ui/foot/foot'
import { Page } from '@/ui/page/page'
import { Question } from '@/ui/question/question'
import { SearchField } from '@/ui/search-field/search-field'
import { Section } from '@/ui/section/section'
import { Tiles } from '@/ui/tiles/tiles'

const tiles = everydayMatters().map(({ id, title }) => ({
  key: id,
  label: tileCopy[id]?.label ?? title,
  icon: tileCopy[id]?.icon ?? 'scales',
}))

/** The matter finder: by a villager's own words, or by the tiles. What is typed stays on this page. */
export default function FindPage() {
  const { type } = useParams()
  const [said, setSaid] = useState('')
  const [entry, setEntry] = useState<MatterEntry | null>(null)
  const village = useVillage((state) => state.village)
  const begun = useCheckDraft(({ draft }) => isBegun(draft))
  const search = useMemo(() => findMatters(said), [said])
  const typed = said.trim() !== ''
  const guarded = search.found.some(({ id }) => id === 'abuse' || id === 'victim')
  const voice = useReadAloud('find', () =>
    [
      copy.heading,
      ...(typed
        ? search.found.map(({ title, note }) => `${title}，${note}`)
        : tiles.map(({ label }) => label)),
    ].join('。'),
  )
  const about = (one: MatterEntry | null) => ({
    matter: one === null ? undefined : matterOfCheck(one.facts),
    areaCode: village?.areaCode,
  })
  return (
    <Page
      title={copy.title}
      notice={<OfflineBar />}
      foot={
        guarded ? (
          <Foot>
            <QuickExit />
          </Foot>
        ) : null
      }
    >
      <Question heading={copy.heading} help={{ ...voice, onCall: callHotline }}>
        <SearchField
          label={copy.searchLabel}
          hint={copy.hint}
          value={said}
          onChange={setSaid}
          focus={type === '1'}
        />
        {typed ? (
          <FoundMatters search={search} onChoose={setEntry} onAsk={() => go('ask', about(null))} />
        ) : (
          <>
            <Section title={copy.everyday} />
            <CellGroup>
              <Tiles items={tiles} onSelect={(key) => setEntry(matterEntry(key))} />
            </CellGroup>
            <View className="mt3" />
            <CellGroup>
              <Cell
                icon="question"
                title={copy.startPlain}
                note={copy.startPlainNote}
                onTap={() => go('eligibilityStart')}
              />
            </CellGroup>
          </>
        )}
        {guarded ? <QuickExitNote /> : null}
      </Question>
      <MatterSheet
        entry={entry}
        begun={begun}
        onAsk={(one) => go('ask', about(one))}
        onBook={(one) => go('book', about(one))}
        onClose={() => setEntry(null)}
      />
    </Page>
  )
}
