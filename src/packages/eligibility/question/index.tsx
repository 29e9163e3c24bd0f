import { ForWhomBar } from '@/features/accounts/for-whom'
import { checkCopy } from '@/features/eligibility/copy'
import { Gone } from '@/features/eligibility/components/gone'
import { NoLaw } from '@/features/eligibility/components/no-law'
import { OfflineBar } from '@/features/eligibility/components/offline-bar'
import { QuestionForm } from '@/features/eligibility/components/question-form'
import { questionAt } from '@/features/eligibility/flow'
import { useCheck } from '@/features/eligibility/use-check'
import { useParams } from '@/platform/screen/page-hooks'
import { Page } from '@/ui/page/page'

/** One question. `q` names it; `edit` says that it was opened to be changed. */
export default function QuestionPage() {
  const { q, edit } = useParams()
  const check = useCheck()
  const question = check === null ? null : questionAt(check, q)
  if (check === null || question === null) {
    return (
      <Page title={checkCopy.title} notice={<OfflineBar />}>
        {check === null ? <NoLaw /> : <Gone />}
      </Page>
    )
  }
  return (
    <QuestionForm
      key={question.id}
      check={check}
      question={question}
      editing={edit === '1'}
      whom={<ForWhomBar />}
    />
  )
}
