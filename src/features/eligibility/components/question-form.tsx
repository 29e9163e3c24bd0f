import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
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
import { toAnswer, type Problem } from '../typed/to-answer'
import type { Typed } from '../typed/typed'
import { usualLeft } from '../usual-left'
import { goBefore, goOn } from '../walk'
import { AnswerField } from './answer-field'
import { OfflineBar } from './offline-bar'
import { QuickExit, QuickExitNote } from './quick-exit'

interface QuestionFormProps {
  readonly check: Check
  readonly question: Asked
  readonly editing: boolean
}

const PROBLEMS = 'problems'

/** The page of one question: kept at every key, read on 继续, errors at the top and beside the field. */
export function QuestionForm({ check, question, editing }: QuestionFormProps) {
  const draft = useCheckDraft((state) => state.draft)
  const library = useLaw((law) => law.library)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const typed = beginTyped(question, draft.typed[question.id], draft.facts[question.id])
  const voice = useReadAloud(`question-${question.id}`, () => readQuestion(question))
  const left = useMemo(() => usualLeft(library, check, draft.facts), [library, check, draft.facts])
  const before = editing ? null : questionBefore(check, question.id)
  const guarded = isGuarded(draft.facts, question.id)
  const byKinds = typed?.is === 'money' && typed.way === 'kinds'
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
      notice={<OfflineBar />}
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
        <View className="pad mt4 note">
          {question.help && !byKinds ? <View className="mt1">{question.help}</View> : null}
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
