import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { callHotline, callNumber } from '@/platform/phone/phone-call'
import { stopSpeaking } from '@/platform/phone/speech'
import { useOnline } from '@/platform/phone/use-online'
import { useReadAloud } from '@/platform/phone/use-read-aloud'
import { go, scrollToField } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { Cell } from '@/ui/cell/cell'
import { CellEdit } from '@/ui/cell/cell-edit'
import { CellGroup } from '@/ui/cell/cell-group'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import { Foot } from '@/ui/foot/foot'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Page } from '@/ui/page/page'
import { Question } from '@/ui/question/question'
import { Steps } from '@/ui/steps/steps'
import { copy } from '../../copy'
import { placeOf, type Step } from '../../model/ask-draft'
import { eraseAsk, useAsk } from '../../store'
import { nameOf, useAsked } from './use-asked'
import './ask.scss'

export interface Problem {
  readonly id: string
  readonly message: string
}

interface AskPageProps {
  readonly step: Step
  readonly heading: readonly string[]
  readonly why?: string
  readonly problems?: readonly Problem[]
  readonly act?: { readonly label: ReactNode; readonly busy?: boolean; readonly onTap: () => void }
  readonly footNote?: ReactNode
  readonly children: ReactNode
}

/** Away at once: silence, what was written erased, home. */
function leave(): void {
  stopSpeaking()
  eraseAsk()
  go('home')
}

/** 给 林示例 问: the name stays on every page, and can be changed from every page. */
function ForWhom() {
  const { person } = useAsked()
  return (
    <CellGroup>
      <Cell
        icon="person"
        title={
          <>
            {copy.forWhom} <Text className="strong">{nameOf(person)}</Text> {copy.ask}
          </>
        }
        end={<CellEdit onTap={() => go('ask', { step: 'who', from: 'check' })}>{copy.change}</CellEdit>}
      />
    </CellGroup>
  )
}

/** Said on every page: nobody sits here at night. */
function NotUrgent({ danger }: { readonly danger: boolean }) {
  return (
    <NoticeBar
      icon={danger ? 'shield' : 'info'}
      title={danger ? copy.danger : copy.notUrgent}
      action={danger ? { label: copy.call110, onTap: () => callNumber('110') } : undefined}
    >
      {danger ? copy.dangerNote : copy.notUrgentNote}
    </NoticeBar>
  )
}

/** One question of the form: where we are, for whom, the question, and the way on. */
export function AskPage({ step, heading, why, problems = [], act, footNote, children }: AskPageProps) {
  const path = useAsk((state) => state.draft.path)
  const isGuarded = useAsk((state) => state.draft.matter === 'violence')
  const online = useOnline()
  const voice = useReadAloud(`ask-${step}`, () => [heading.join(''), why].filter(Boolean).join('。'))
  return (
    <Page
      title={copy.askTitle}
      notice={
        online ? null : (
          <NoticeBar flat live icon="no-network">
            {copy.offline}
          </NoticeBar>
        )
      }
      foot={
        act ? (
          <Foot note={footNote}>
            <Button busy={act.busy} onTap={act.onTap}>
              {act.label}
            </Button>
            {isGuarded ? (
              <Button kind="text" icon="close" onTap={leave}>
                {copy.leave}
              </Button>
            ) : null}
          </Foot>
        ) : null
      }
    >
      <Question
        heading={heading}
        why={why}
        help={{ ...voice, onCall: callHotline, callWords: copy.call12348 }}
        steps={<Steps {...placeOf(path, step)} />}
        problems={<ErrorSummary errors={problems} onJump={scrollToField} />}
      >
        {step === 'who' || step === 'check' ? null : (
          <>
            <ForWhom />
            <View className="mt4" />
          </>
        )}
        {children}
        <View className="mt4" />
        <NotUrgent danger={isGuarded} />
        {isGuarded ? <View className="note ask-leave">{copy.leaveNote}</View> : null}
        {footNote ? <View className="ask-space" /> : null}
      </Question>
    </Page>
  )
}
