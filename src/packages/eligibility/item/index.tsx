import { ForWhomBar } from '@/features/accounts/for-whom'
import { checkCopy } from '@/features/eligibility/copy'
import { Gone } from '@/features/eligibility/components/gone'
import { ItemForm } from '@/features/eligibility/components/item-form'
import { NoLaw } from '@/features/eligibility/components/no-law'
import { useCheckDraft } from '@/features/eligibility/store'
import { questionAt } from '@/features/eligibility/flow'
import { beginTyped } from '@/features/eligibility/typed/begin-typed'
import { itemAt } from '@/features/eligibility/typed/items'
import { useCheck, useSound } from '@/features/eligibility/use-check'
import { useParams } from '@/platform/screen/page-hooks'
import { Page } from '@/ui/page/page'

/** One item of a list: `q` names the list, `i` its place from 0, `f` a field to go to; `edit`: opened by 修改. */
export default function ItemPage() {
  const { q, i, f, edit } = useParams()
  const check = useCheck()
  const { facts } = useSound()
  const typed = useCheckDraft(({ draft }) => draft.typed)
  const question = check === null ? null : questionAt(check, q)
  const at = Number(i ?? 0)
  const list = question === null ? undefined : beginTyped(question, typed[question.id], facts[question.id])
  const item = question === null || list?.is !== 'list' ? null : itemAt(question, list, at)
  if (question === null || list?.is !== 'list' || item === null) {
    return <Page title={checkCopy.title}>{check === null ? <NoLaw /> : <Gone />}</Page>
  }
  return (
    <ItemForm
      key={`${question.id}-${at}`}
      question={question}
      list={list}
      item={item}
      at={at}
      editing={edit === '1'}
      field={f}
      whom={<ForWhomBar />}
    />
  )
}
