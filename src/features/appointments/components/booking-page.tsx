import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { callNumber, HOTLINE } from '@/platform/phone/phone-call'
import { useReadAloud } from '@/platform/phone/use-read-aloud'
import { scrollToField } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import { Foot } from '@/ui/foot/foot'
import { Page } from '@/ui/page/page'
import { Phrases } from '@/ui/phrases/phrases'
import { Question } from '@/ui/question/question'
import { Steps } from '@/ui/steps/steps'
import { useHold } from '../actions'
import { copy } from '../copy'
import { placeOf } from '../model/steps'
import type { Step } from '../model/step-names'
import { useBooking } from '../store'
import { ForWhom } from './for-whom'
import { HoldNote } from './hold-note'
import { OfflineBar } from './offline-bar'

export interface Problem {
  readonly id: string
  readonly message: string
}

interface BookingPageProps {
  readonly step: Step
  readonly heading: readonly string[]
  readonly why?: string
  /** Read aloud besides heading and why. */
  readonly aloud?: string
  readonly problems?: readonly Problem[]
  /** What tapping the button also asks, in one line over it. */
  readonly also?: readonly string[] | null
  /** Left out where choosing already leads on. */
  readonly act?: { readonly label: ReactNode; readonly busy?: boolean; readonly onTap: () => void }
  readonly children: ReactNode
}

/** One question of a booking: where we are, for whom, the question, and over the button the time that is held. */
export function BookingPage(props: BookingPageProps) {
  const { step, heading, why, aloud = '', problems = [], also, act, children } = props
  const { slot, heldUntil, path } = useBooking((state) => state.draft)
  const { hold, holding } = useHold()
  const { speaking, onSpeak } = useReadAloud(`booking-${step}`, () =>
    [heading.join(''), why, aloud].filter(Boolean).join('。'),
  )
  const help = { speaking, onSpeak, onCall: () => callNumber(HOTLINE), callWords: copy.call12348 }
  const note =
    slot && step !== 'who' ? (
      <HoldNote until={heldUntil} busy={holding !== null} onExtend={() => void hold(slot)} />
    ) : null
  return (
    <Page
      title={copy.bookTitle}
      notice={<OfflineBar />}
      foot={
        act ? (
          <Foot
            note={
              also ? (
                <>
                  {note}
                  <View className="mt1">
                    <Phrases of={also} />
                  </View>
                </>
              ) : (
                note
              )
            }
          >
            <Button busy={act.busy} onTap={act.onTap}>
              {act.label}
            </Button>
          </Foot>
        ) : null
      }
    >
      <Question
        heading={heading}
        why={why}
        help={help}
        steps={path.length > 0 ? <Steps {...placeOf(path, step)} /> : null}
        problems={<ErrorSummary errors={problems} onJump={scrollToField} />}
      >
        {step === 'who' || step === 'check' ? null : (
          <>
            <ForWhom />
            <View className="mt4" />
          </>
        )}
        {children}
      </Question>
      {note ? <View className={also ? 'hold-space is-more' : 'hold-space'} /> : null}
    </Page>
  )
}
