import { View } from '@tarojs/components'
import { ForWhomBar } from '@/features/accounts/for-whom'
import { Answers } from '@/features/eligibility/components/answers'
import { ChangedBar } from '@/features/eligibility/components/changed-bar'
import { Commitment } from '@/features/eligibility/components/commitment'
import { Gone } from '@/features/eligibility/components/gone'
import { OfflineBar } from '@/features/eligibility/components/offline-bar'
import { QuickExit, QuickExitNote } from '@/features/eligibility/components/quick-exit'
import { checkCopy, checkPageCopy as copy } from '@/features/eligibility/copy'
import { isBegun } from '@/features/eligibility/draft'
import { answersAloud, isGuarded } from '@/features/eligibility/flow'
import { useLaw } from '@/features/eligibility/law/law'
import { useCheckDraft } from '@/features/eligibility/store'
import { useCheck, useSound } from '@/features/eligibility/use-check'
import { goToItem } from '@/features/eligibility/walk'
import { callHotline } from '@/platform/phone/phone-call'
import { useReadAloud } from '@/platform/phone/use-read-aloud'
import { go } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { Foot } from '@/ui/foot/foot'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Page } from '@/ui/page/page'
import { Question } from '@/ui/question/question'
import { Steps } from '@/ui/steps/steps'

/** Everything answered, before the result: 修改 leads to the question and straight back here. */
export default function CheckPage() {
  const check = useCheck()
  const { facts } = useSound()
  const begun = useCheckDraft(({ draft }) => isBegun(draft))
  const library = useLaw((law) => law.library)
  const voice = useReadAloud('check', () => (check === null ? '' : answersAloud(check, facts, library)))
  if (check === null || !begun) {
    return (
      <Page title={checkCopy.title}>
        <Gone />
      </Page>
    )
  }
  const open = check.question
  const guarded = isGuarded(facts)
  const steps = check.path.length + (open === null ? 1 : 2)
  return (
    <Page
      title={checkCopy.title}
      notice={
        <>
          <OfflineBar />
          <ForWhomBar />
        </>
      }
      foot={
        <Foot note={open === null ? undefined : copy.more}>
          <Button
            onTap={() =>
              open === null ? go('eligibilityResult') : go('eligibilityQuestion', { q: open.id })
            }
          >
            {open === null ? copy.see : copy.goOn}
          </Button>
          {guarded ? <QuickExit /> : null}
        </Foot>
      }
    >
      <Question
        heading={copy.heading}
        steps={open === null ? <Steps at={steps} of={steps} /> : null}
        help={{ ...voice, onCall: callHotline }}
      >
        {open === null ? null : <ChangedBar check={check} />}
        <Answers
          check={check}
          facts={facts}
          library={library}
          onEdit={({ id }) => go('eligibilityQuestion', { q: id, edit: '1' })}
          onEditItem={({ id }, at) => goToItem(id, at, {})}
        />
        {open === null ? <Commitment decision={check.decision} /> : null}
        <View className="mt3">
          <NoticeBar icon="shield">{copy.promise}</NoticeBar>
        </View>
        {guarded ? <QuickExitNote /> : null}
      </Question>
    </Page>
  )
}
