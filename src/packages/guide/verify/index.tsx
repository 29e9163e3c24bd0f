import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { writeReceipt } from '@/core/eligibility/receipt-code'
import { dayOf } from '@/core/time'
import { OfflineBar } from '@/features/eligibility/components/offline-bar'
import { refreshLaw } from '@/features/eligibility/law/law'
import { verifyCopy as copy } from '@/features/eligibility/receipt/copy'
import { receiptFor } from '@/features/eligibility/receipt/make'
import { ReceiptFacts } from '@/features/eligibility/receipt/receipt-facts'
import { useVerify } from '@/features/eligibility/receipt/use-verify'
import { Verdicts } from '@/features/eligibility/receipt/verdicts'
import { VerifyForm } from '@/features/eligibility/receipt/verify-form'
import { readInput, type VerifyInput, type VerifyProblem } from '@/features/eligibility/receipt/verify-input'
import { useCheck, useSound } from '@/features/eligibility/use-check'
import { now } from '@/platform/clock'
import { useParams } from '@/platform/screen/page-hooks'
import { Button } from '@/ui/button/button'
import { Foot } from '@/ui/foot/foot'
import { Page } from '@/ui/page/page'
import { Question } from '@/ui/question/question'

/**
 * Recomputes a result from its line and the answers, by anybody: a clerk with what they were given, or whoever made it on this very
 * phone (`own`).
 */
export default function VerifyPage() {
  const check = useCheck()
  const { facts } = useSound()
  const { own } = useParams()
  const mine = check === null || check.question !== null ? null : facts
  const [input, setInput] = useState<VerifyInput>(() =>
    own !== undefined && check !== null && mine !== null
      ? { line: writeReceipt(receiptFor(check, mine)), whose: 'mine', answers: '' }
      : { line: '', whose: 'given', answers: '' },
  )
  const [problems, setProblems] = useState<readonly VerifyProblem[]>([])
  const { verified, verify, clear } = useVerify()
  useEffect(() => void refreshLaw(), [])
  const change = (next: VerifyInput) => {
    setInput(next)
    setProblems([])
  }
  const begin = () => {
    const read = readInput(input, mine, dayOf(now()))
    setProblems(read.ok ? [] : read.problems)
    if (read.ok) void verify(read.receipt, read.facts)
  }
  const again = () => {
    clear()
    change({ line: '', whose: 'given', answers: '' })
  }
  return (
    <Page
      title={copy.title}
      notice={<OfflineBar />}
      foot={
        <Foot>
          <Button onTap={verified === null ? begin : again}>
            {verified === null ? copy.act : copy.again}
          </Button>
        </Foot>
      }
    >
      {verified === null ? (
        <Question heading={copy.heading}>
          <View className="pad">{copy.lead}</View>
          <View className="mt3">
            <VerifyForm input={input} mine={mine} problems={problems} onChange={change} />
          </View>
        </Question>
      ) : (
        <>
          <ReceiptFacts receipt={verified.receipt} />
          <Verdicts verified={verified} />
        </>
      )}
    </Page>
  )
}
