import { useState } from 'react'
import { View } from '@tarojs/components'
import { NOBODY, switchOwner, useOwner } from '@/platform/cloud/owner'
import { useCommand } from '@/platform/cloud/use-command'
import { newRequestId } from '@/platform/request-id'
import { back, scrollToField } from '@/platform/screen/navigation'
import { useDraft } from '@/platform/store/draft'
import { useVillage } from '@/platform/store/village'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell-group'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Question } from '@/ui/question/question'
import { Section } from '@/ui/section/section'
import { TextField } from '@/ui/text-field/text-field'
import { accountsCopy } from './copy'
import { accountPagesCopy } from './pages-copy'
import { newPersonDraft, problemsOf, toSend, type NewPerson, type Problem } from './new-person'

const relations = [
  { value: 'relative', label: accountsCopy.relations.relative, note: accountPagesCopy.relativeNote },
  { value: 'cadre', label: accountsCopy.relations.cadre, note: accountPagesCopy.cadreNote },
] as const

const agreement = [
  { value: 'agreed', label: accountPagesCopy.agree, note: accountPagesCopy.agreeNote },
] as const

const begin = (): NewPerson => ({
  requestId: newRequestId(),
  relation: null,
  name: '',
  phone: '',
  agreed: false,
})

/** Begins to act for a relative or a villager: who it is, and that they agree. */
export function AddPerson() {
  const owner = useOwner((state) => state.personId)
  const homeArea = useVillage((state) => state.village?.areaCode ?? null)
  const [form, setForm, clear] = useDraft(newPersonDraft, owner, begin)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const add = useCommand('accounts.addPerson')
  const set = (part: Partial<NewPerson>) => setForm({ ...form, ...part })
  const wrong = (id: Problem['id']) =>
    problems.find((one) => one.id === id)?.message ??
    add.error?.fields.find((one) => one.path === id)?.message
  const submit = async () => {
    const found = problemsOf(form)
    setProblems(found)
    const input = toSend(form, homeArea)
    const person = input ? await add.run(input) : null
    if (!person) return
    clear()
    if (owner !== NOBODY) switchOwner(person.personId)
    back()
  }
  return (
    <>
      <Question
        heading={accountPagesCopy.addTitle}
        why={accountPagesCopy.addWhy}
        problems={<ErrorSummary errors={problems} onJump={scrollToField} />}
      >
        <ChoiceList
          id="relation"
          label={accountPagesCopy.relation}
          options={relations}
          value={form.relation}
          error={wrong('relation')}
          onChange={(relation) => set({ relation })}
        />
      </Question>
      <Section title={accountPagesCopy.whoHeading} />
      <CellGroup>
        <TextField
          id="name"
          label={accountPagesCopy.name}
          value={form.name}
          error={wrong('name')}
          onChange={(name) => set({ name })}
        />
        <TextField
          id="phone"
          kind="phone"
          label={accountPagesCopy.phone}
          note={accountPagesCopy.phoneNote}
          value={form.phone}
          error={wrong('phone')}
          onChange={(phone) => set({ phone })}
        />
      </CellGroup>
      <View className="mt4">
        <ChoiceList
          id="agreed"
          many
          label={accountPagesCopy.agree}
          options={agreement}
          value={form.agreed ? ['agreed'] : []}
          error={wrong('agreed')}
          onChange={(values) => set({ agreed: values.length > 0 })}
        />
      </View>
      {add.error ? (
        <View className="mt4">
          <NoticeBar kind="error">{add.error.userMessage}</NoticeBar>
        </View>
      ) : null}
      <View className="pad mt6">
        <Button busy={add.busy} onTap={() => void submit()}>
          {accountPagesCopy.add}
        </Button>
      </View>
    </>
  )
}
