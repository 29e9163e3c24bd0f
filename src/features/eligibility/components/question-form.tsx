import { View } from '@tarojs/components'
import { useMemo, useState, type ReactNode } from 'react'
import type { Check } from '@/core/eligibility/check'
import type { Question as Asked } from '@/core/eligibility/interview'
import { readQuestion } from '@/core/eligibility/render/read-aloud'
import { callHotline } from '@/platform/phone/phone-call'
import { useReadAloud } from '@/platform/phone/use-read-aloud'
import { scrollToField } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import { Foot } from '@/ui/foot/foot'
import { Page } from '@/ui/page/page'
import { Question } from '@/ui/question/question'
import { Steps } from '@/ui/steps/steps'
import { checkCopy } from '../copy'
import { isGuarded, questionBefore, stepOf } from '../flow'
import { useLaw } from '../law/law'
import { phrasesOf } from '../phrases'
import { keepAnswer, keepTyped, useCheckDraft } from '../store'
import { beginTyped } from '../typed/begin-typed'
import type { Problem } from '../typed/plain-answer'
import { toAnswer } from '../typed/to-answer'
import type { Typed } from '../typed/typed'
import { useSound } from '../use-check'
import { useSeen } from '../use-seen'
import { usualLeft } from '../usual-left'
import { goBefore, goOn } from '../walk'
import { AnswerField } from './answer-field'
import { ChangedBar } from './changed-bar'
import { FindCell } from './find-cell'
import { OfflineBar } from './offline-bar'
import { QuickExit, QuickExitNote } from './quick-exit'

interface QuestionFormProps {
  readonly check: Check
  readonly question: Asked
  readonly editing: boolean
  /** For whom it is answered, where that is another. */
  readonly whom?: ReactNode
}

const PROBLEMS = 'problems'

/** The page of one question: kept at every key, read on 继续, errors at the top and beside the field. */
export function QuestionForm({ check, question, editing, whom }: QuestionFormProps) {
  const { typed: kept } = useCheckDraft((state) => state.draft)
  const { facts } = useSound()
  const library = useLaw((law) => law.library)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const typed = useSeen(beginTyped(question, kept[question.id], facts[question.id]))
  const voice = useReadAloud(`question-${question.id}`, () => readQuestion(question))
  const left = useMemo(() => usualLeft(library, check, facts), [library, check, facts])
  const before = editing ? null : questionBefore(check, question.id)
  const guarded = isGuarded(facts, question.id)
  const change = (next: Typed) => {
    keepTyped(question.id, next)
    setProblems([])
  }
  const proceed = () => {
    const read = toAnswer(question, typed)
    if (!read.ok) {
      setProblems(read.problems)
      scrollToField(PROBLEMS)
      return
    }
    if (typed) keepAnswer(question.id, read.answer, typed)
    goOn(editing)
  }
  return (
    <Page
      title={checkCopy.title}
      notice={
        <>
          <OfflineBar />
          {whom}
          <ChangedBar check={check} id={question.id} />
        </>
      }
      foot={
        <Foot>
          <Button onTap={proceed}>{checkCopy.next}</Button>
          {guarded ? <QuickExit /> : null}
        </Foot>
      }
    >
      <Question
        heading={phrasesOf(question.heading)}
        why={question.why}
        steps={editing ? null : <Steps {...stepOf(check, question.id, left)} about />}
        help={{ ...voice, onCall: callHotline }}
        problems={
          <View id={PROBLEMS}>
            <ErrorSummary errors={problems} onJump={scrollToField} />
          </View>
        }
      >
        <AnswerField question={question} typed={typed} problems={problems} onChange={change} />
        {question.id === 'matter' || question.id === 'otherKind' ? <FindCell /> : null}
        <View className="pad mt4 note">
          {question.help ? <View className="mt1">{question.help}</View> : null}
          <View className="mt1">{checkCopy.kept}</View>
        </View>
        {before === null ? null : (
          <View className="pad mt2">
            <Button kind="text" icon="back" onTap={() => goBefore(before)}>
              {checkCopy.before}
            </Button>
          </View>
        )}
        {guarded ? <QuickExitNote /> : null}
      </Question>
    </Page>
  )
}
