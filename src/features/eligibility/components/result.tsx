import { View } from '@tarojs/components'
import { bringList } from '@/core/eligibility/bring-list'
import type { Check } from '@/core/eligibility/check'
import type { Facts } from '@/core/eligibility/facts'
import { nextSteps, type Step } from '@/core/eligibility/next-steps'
import { readAloud } from '@/core/eligibility/render/read-aloud'
import { renderDecision } from '@/core/eligibility/render/result-view'
import { callHotline, callNumber } from '@/platform/phone/phone-call'
import { useReadAloud } from '@/platform/phone/use-read-aloud'
import { Banner } from '@/ui/banner/banner'
import { HelpRow } from '@/ui/help-row/help-row'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { CellGroup } from '@/ui/cell/cell-group'
import { Phrases } from '@/ui/phrases/phrases'
import { Section } from '@/ui/section/section'
import { checkCopy, resultCopy as copy, startCopy } from '../copy'
import { phrasesOf } from '../phrases'
import { BringList } from './bring-list'
import { Doubts } from './doubts'
import { WaysSection } from './ways-section'
import { WhySection } from './why-section'
import './result.scss'

interface ResultProps {
  readonly check: Check
  readonly facts: Facts
  readonly actOf: (step: Step) => (() => void) | null
  readonly onBook: () => void
  readonly onAsk: () => void
}

const TONES = {
  likely: 'yes',
  'no-test': 'yes',
  unknown: 'open',
  over: 'over',
  'not-listed': 'over',
} as const

/** The result: what it is, why, what to do now, and what it is not. */
export function Result({ check, facts, actOf, onBook, onAsk }: ResultProps) {
  const { decision, levers } = check
  const view = renderDecision(decision, levers)
  const steps = nextSteps(decision, facts)
  const positive = TONES[decision.outcome] === 'yes'
  const voice = useReadAloud('result', () => readAloud(view))
  const sample = view.labels.find(({ tag }) => tag === copy.sample)
  const ways = (
    <WaysSection outcome={decision.outcome} steps={steps} actOf={actOf} onBook={onBook} onAsk={onAsk} />
  )
  const why = <WhySection cards={view.cards} standards={decision.standards} quiet={positive} />
  return (
    <View>
      <Banner tone={TONES[decision.outcome]} title={<Phrases of={phrasesOf(view.headline)} />}>
        {view.lead}
      </Banner>
      <HelpRow {...voice} onCall={callHotline} callWords={checkCopy.callHotline} />
      {steps.some(({ code }) => code === 'danger') ? (
        <View className="result-note">
          <NoticeBar kind="error" action={{ label: startCopy.call110, onTap: () => callNumber('110') }}>
            {startCopy.danger}
          </NoticeBar>
        </View>
      ) : null}
      {sample ? (
        <View className="result-note">
          <NoticeBar title={copy.sample}>{sample.text}</NoticeBar>
        </View>
      ) : null}
      {positive ? why : ways}
      {positive ? ways : why}
      {view.levers.length > 0 ? (
        <>
          <Section title={copy.change} />
          <CellGroup padded>
            {view.levers.map((line, at) => (
              <View key={line} className={at > 0 ? 'mt2' : ''}>
                {line}
              </View>
            ))}
          </CellGroup>
        </>
      ) : null}
      {TONES[decision.outcome] === 'over' ? null : <BringList papers={bringList(facts, decision)} />}
      <Doubts labels={view.labels.filter((label) => label !== sample)} notes={view.notes} />
    </View>
  )
}
