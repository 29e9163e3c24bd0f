import { View } from '@tarojs/components'
import { useState } from 'react'
import { limitWords } from '@/core/eligibility/limitation'
import type { LimitCode } from '@/core/eligibility/wording/limits'
import type { Day } from '@/core/time'
import { callHotline } from '@/platform/phone/phone-call'
import { useReadAloud } from '@/platform/phone/use-read-aloud'
import { scrollToField } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell-group'
import { DayField, type TypedDay } from '@/ui/day-field/day-field'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import { Foot } from '@/ui/foot/foot'
import { Page } from '@/ui/page/page'
import { Question } from '@/ui/question/question'
import { limitCopy as copy } from './copy'
import { readDay, typedOf } from './read-day'

interface AskDayProps {
  readonly code: LimitCode
  readonly today: Day
  readonly typed: TypedDay
  readonly onType: (typed: TypedDay) => void
  readonly onDay: (day: Day) => void
}

const FIELD = 'limit-day'

/** The day to count from. What was typed is kept while an error is shown. */
export function AskDay({ code, today, typed, onType, onDay }: AskDayProps) {
  const words = limitWords(code)
  const [problem, setProblem] = useState<string | null>(null)
  const why = words.length === null ? copy.writtenWhy : copy.dayWhy
  const voice = useReadAloud('limit-day', () => `${words.title}。${words.dayAsked}${why}`)
  const change = (next: TypedDay) => {
    setProblem(null)
    onType(next)
  }
  const count = () => {
    const read = readDay(code, typed, today)
    if ('day' in read) onDay(read.day)
    else setProblem(read.problem)
  }
  return (
    <Page
      title={copy.title}
      foot={
        <Foot>
          <Button onTap={count}>{copy.count}</Button>
        </Foot>
      }
    >
      <Question
        heading={words.dayAsked}
        help={{ ...voice, onCall: callHotline }}
        problems={
          <ErrorSummary
            errors={problem === null ? [] : [{ id: FIELD, message: problem }]}
            onJump={scrollToField}
          />
        }
      >
        <View className="pad limit-gap">
          <View>{words.title}</View>
          <View className="note mt2">{why}</View>
        </View>
        <CellGroup>
          <DayField
            id={FIELD}
            label={copy.dayLabel}
            value={typed}
            error={problem ?? undefined}
            onChange={change}
          />
        </CellGroup>
        <View className="pad mt2">
          <Button kind="text" onTap={() => change(typedOf(today))}>
            {copy.today}
          </Button>
        </View>
      </Question>
    </Page>
  )
}
