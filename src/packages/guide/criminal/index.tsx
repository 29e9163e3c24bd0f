import { View } from '@tarojs/components'
import { useState } from 'react'
import { matterEntry } from '@/core/eligibility/matters'
import type { MustNotify } from '@/core/eligibility/wording/criminal'
import { OfflineBar } from '@/features/eligibility/components/offline-bar'
import { criminalCopy as copy } from '@/features/eligibility/criminal/copy'
import { WhoWasTaken } from '@/features/eligibility/criminal/who-was-taken'
import { beginMatter } from '@/features/eligibility/finder/begin-matter'
import { openStepPage } from '@/features/eligibility/step-page'
import { useCheckDraft } from '@/features/eligibility/store'
import { callHotline } from '@/platform/phone/phone-call'
import { useReadAloud } from '@/platform/phone/use-read-aloud'
import { go } from '@/platform/screen/navigation'
import { useVillage } from '@/platform/store/village'
import { Button } from '@/ui/button/button'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Foot } from '@/ui/foot/foot'
import { NextSteps } from '@/ui/next-steps/next-steps'
import { Page } from '@/ui/page/page'
import { Question } from '@/ui/question/question'
import { Section } from '@/ui/section/section'

const aloud = (): string =>
  [
    copy.heading.join(''),
    ...copy.steps.map(({ title, note }) => `${title}。${note}`),
    copy.who,
    copy.whoNote,
  ].join('。')

const begin = (id: 'accused' | 'victim') => {
  const entry = matterEntry(id)
  if (entry !== null) beginMatter(entry)
}

/** For the family of somebody taken: what can be done today, who need not apply, and how long things may take. */
export default function CriminalPage() {
  const [who, setWho] = useState<MustNotify[]>([])
  const village = useVillage((state) => state.village)
  const answered = useCheckDraft(({ draft }) => draft.facts['otherKind'] === 'accused')
  const voice = useReadAloud('criminal', aloud)
  const ask = () => go('ask', { matter: 'criminal', areaCode: village?.areaCode })
  return (
    <Page
      title={copy.title}
      notice={<OfflineBar />}
      foot={
        <Foot>
          <Button onTap={() => (answered ? go('eligibilityStart') : begin('accused'))}>
            {answered ? copy.seeResult : copy.check}
          </Button>
          <Button kind="text" icon="chat" onTap={ask}>
            {copy.ask}
          </Button>
        </Foot>
      }
    >
      <Question heading={copy.heading} help={{ ...voice, onCall: callHotline }}>
        <CellGroup>
          <NextSteps steps={copy.steps} />
        </CellGroup>
        <WhoWasTaken who={who} onChange={setWho} />
        <Section title={copy.days} />
        <CellGroup>
          {copy.clocks.map(({ title, value, article }) => (
            <Cell key={title} icon="clock" title={title} note={copy.article(article)} value={value} />
          ))}
        </CellGroup>
        <View className="mt3" />
        <CellGroup>
          <Cell
            icon="clock"
            title={copy.limitation}
            note={copy.limitationNote}
            onTap={() => openStepPage('limitation')}
          />
          <Cell icon="people" title={copy.victim} note={copy.victimNote} onTap={() => begin('victim')} />
        </CellGroup>
        <View className="pad note mt3">{copy.note}</View>
      </Question>
    </Page>
  )
}
