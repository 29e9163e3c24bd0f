import { View } from '@tarojs/components'
import { useState } from 'react'
import { matterOfCheck } from '@/core/appointments/matter-of-check'
import type { Check } from '@/core/eligibility/check'
import type { Facts } from '@/core/eligibility/facts'
import type { Step } from '@/core/eligibility/next-steps'
import { useActing } from '@/features/accounts/for-whom'
import { EraseSheet } from '@/features/eligibility/components/erase-sheet'
import { Gone } from '@/features/eligibility/components/gone'
import { OfflineBar } from '@/features/eligibility/components/offline-bar'
import { QuickExitNote } from '@/features/eligibility/components/quick-exit'
import { Result } from '@/features/eligibility/components/result'
import { ResultFoot } from '@/features/eligibility/components/result-foot'
import { TellMe } from '@/features/eligibility/components/tell-me'
import { checkCopy, resultCopy as copy } from '@/features/eligibility/copy'
import { isGuarded } from '@/features/eligibility/flow'
import { receiptFor } from '@/features/eligibility/receipt/make'
import { LeaveCheck } from '@/features/eligibility/result/leave-check'
import { openStepPage } from '@/features/eligibility/step-page'
import { eraseCheck, saveCheck } from '@/features/eligibility/store'
import { useCheck, useSound } from '@/features/eligibility/use-check'
import { say } from '@/platform/phone/feedback'
import { callNumber } from '@/platform/phone/phone-call'
import { go, replace, returnTo } from '@/platform/screen/navigation'
import { useVillage } from '@/platform/store/village'
import { Button } from '@/ui/button/button'
import { Page } from '@/ui/page/page'

/** Whether another standard could say otherwise; who may be looked over the shoulder is not offered messages about it. */
const mayChange = ({ decision: { outcome } }: Check, facts: Facts): boolean =>
  outcome !== 'likely' && outcome !== 'no-test' && !isGuarded(facts)

/** The result of a self-check that has come to its end; before that, the way back to it. */
export default function ResultPage() {
  const check = useCheck()
  const { facts } = useSound()
  const acting = useActing()
  const village = useVillage((state) => state.village)
  const [erasing, setErasing] = useState(false)
  if (check === null || check.question !== null) {
    return (
      <Page title={checkCopy.resultTitle}>
        <Gone />
      </Page>
    )
  }
  const book = () => go('book', { areaCode: village?.areaCode, matter: matterOfCheck(facts) })
  const ask = () =>
    go('ask', {
      about: 'result',
      outcome: check.decision.outcome,
      matter: matterOfCheck(facts),
      areaCode: village?.areaCode,
    })
  const fill = () => {
    const open = check.path.find(
      ({ id }) => id === check.decision.missing.find(({ kind }) => kind === 'fact')?.id,
    )
    if (open) go('eligibilityQuestion', { q: open.id, edit: '1' })
    else returnTo('eligibilityCheck')
  }
  const actOf = ({ act, phone, page }: Step) => {
    if (page) return () => openStepPage(page)
    if (act === 'call') return () => callNumber(phone ?? '12348')
    return act === 'book' ? book : act === 'fill' ? fill : null
  }
  const save = () => {
    saveCheck()
    say(copy.saved)
    go('home')
  }
  return (
    <Page
      title={checkCopy.resultTitle}
      notice={<OfflineBar />}
      foot={<ResultFoot check={check} facts={facts} actOf={actOf} />}
    >
      <Result check={check} facts={facts} acting={acting} actOf={actOf} onBook={book} onAsk={ask} />
      {mayChange(check, facts) ? (
        <View className="mt4">
          <TellMe facts={facts} />
        </View>
      ) : null}
      {isGuarded(facts) ? null : (
        <View className="mt4">
          <LeaveCheck facts={facts} inputs={receiptFor(check, facts).inputs} />
        </View>
      )}
      <View className="pad mt4">
        <Button kind="second" onTap={save}>
          {copy.save}
        </Button>
        <View className="mt2">
          <Button kind="text" onTap={() => returnTo('eligibilityCheck')}>
            {copy.change1}
          </Button>
          <Button kind="danger" onTap={() => setErasing(true)}>
            {copy.erase}
          </Button>
        </View>
      </View>
      {isGuarded(facts) ? <QuickExitNote /> : null}
      <EraseSheet
        open={erasing}
        onKeep={() => setErasing(false)}
        onErase={() => {
          eraseCheck()
          replace('eligibilityStart')
        }}
      />
    </Page>
  )
}
