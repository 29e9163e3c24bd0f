import { View } from '@tarojs/components'
import type { Outcome } from '@/core/eligibility/decision'
import { nextSteps } from '@/core/eligibility/next-steps'
import { readAloud } from '@/core/eligibility/render/read-aloud'
import { renderDecision } from '@/core/eligibility/render/result-view'
import { callHotline, callNumber } from '@/platform/phone/phone-call'
import { useReadAloud } from '@/platform/phone/use-read-aloud'
import { Banner } from '@/ui/banner/banner'
import { HelpRow } from '@/ui/help-row/help-row'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Phrases } from '@/ui/phrases/phrases'
import { checkCopy, resultCopy as copy, startCopy } from '../copy'
import { phrasesOf } from '../phrases'
import type { BodyProps } from '../result/body'
import { ChangedNote } from '../result/changed-note'
import { LikelyBody } from '../result/likely-body'
import { NoTestBody } from '../result/no-test-body'
import { NotListedBody } from '../result/not-listed-body'
import { OverBody } from '../result/over-body'
import { UnknownBody } from '../result/unknown-body'
import { Doubts } from './doubts'
import './result.scss'

const TONES = {
  likely: 'yes',
  'no-test': 'yes',
  unknown: 'open',
  over: 'over',
  'not-listed': 'over',
} as const

const BODIES: Record<Outcome, (props: BodyProps) => JSX.Element> = {
  likely: LikelyBody,
  'no-test': NoTestBody,
  unknown: UnknownBody,
  over: OverBody,
  'not-listed': NotListedBody,
}

/** The result: what it is; then each outcome's own page; at the end what is uncertain and what a self-check is not. */
export function Result(props: Omit<BodyProps, 'view' | 'steps'>) {
  const { check, facts } = props
  const { decision, levers } = check
  const view = renderDecision(decision, levers)
  const steps = nextSteps(decision, facts)
  const voice = useReadAloud('result', () => readAloud(view))
  const sample = view.labels.find(({ tag }) => tag === copy.sample)
  const Body = BODIES[decision.outcome]
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
      <ChangedNote check={check} facts={facts} />
      {sample ? (
        <View className="result-note">
          <NoticeBar title={copy.sample}>{sample.text}</NoticeBar>
        </View>
      ) : null}
      <Body {...props} view={view} steps={steps} />
      <Doubts labels={view.labels.filter((label) => label !== sample)} notes={view.notes} />
    </View>
  )
}
