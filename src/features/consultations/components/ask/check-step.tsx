import { useState } from 'react'
import { View } from '@tarojs/components'
import { MATTERS } from '@/core/appointments/matters'
import { ASKED_AT, sayWhatFor } from '@/core/notices/kinds'
import { askSubscribe, canSubscribe } from '@/platform/phone/subscribe'
import { go } from '@/platform/screen/navigation'
import { CellAnswer } from '@/ui/cell/cell-answer'
import { CellGroup } from '@/ui/cell/cell-group'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Phrases } from '@/ui/phrases/phrases'
import { TextField } from '@/ui/text-field/text-field'
import { useArea } from '../../api'
import { copy } from '../../copy'
import { firstOpen, type AskDraft, type Step } from '../../model/ask-draft'
import type { Person } from '../../model/kinds'
import { missingOf, type Needed } from '../../send-question'
import { patchAsk, useAsk } from '../../store'
import { Agreements } from './agreements'
import { AskPage, type Problem } from './ask-page'
import { nameOf, useAsked } from './use-asked'
import { useSend } from './use-send'

/** 修改 of one answer, which comes straight back here. */
const editOf = (what: string, step: Step) => ({
  label: copy.editWhat(what),
  said: copy.edit,
  onTap: () => go('ask', { step, from: 'check' }),
})

function otherWords({ otherKind, other }: AskDraft): string {
  if (otherKind === 'named') return other
  return otherKind === null ? '' : copy.otherShown[otherKind]
}

interface AnswersProps {
  readonly draft: AskDraft
  readonly person: Person | null
  readonly area: string
}

function Answers({ draft, person, area }: AnswersProps) {
  const what = copy.checkWhat
  const { matter, about, text } = draft
  return (
    <CellGroup>
      <CellAnswer what={what.who} edit={editOf(what.who, 'who')}>
        {[nameOf(person), area].filter(Boolean).join('，')}
      </CellAnswer>
      <CellAnswer what={what.matter} edit={editOf(what.matter, 'matter')}>
        {matter ? MATTERS[matter].label : ''}
      </CellAnswer>
      {about.kind === 'matter' ? null : (
        <CellAnswer what={what.about}>
          {about.kind === 'result' ? copy.aboutResult : copy.aboutAppointment}
        </CellAnswer>
      )}
      <CellAnswer what={what.other} edit={editOf(what.other, 'other')}>
        {otherWords(draft)}
      </CellAnswer>
      <CellAnswer what={what.words} edit={editOf(what.words, 'words')}>
        {text}
      </CellAnswer>
    </CellGroup>
  )
}

interface Missing {
  readonly agrees: readonly Needed[]
  readonly name: boolean
}

function problemsOf({ agrees, name }: Missing): Problem[] {
  return [
    ...(name ? [{ id: 'name', message: copy.needName }] : []),
    ...(agrees.length > 0 ? [{ id: 'agree', message: copy.needAgree }] : []),
  ]
}

/** Everything once more, what has to be agreed to, and the button that says what it does: 发给 陈示例律师. */
export function CheckStep() {
  const { person, areaCode } = useAsked()
  const draft = useAsk((state) => state.draft)
  const area = useArea(areaCode).data
  const { send, busy, error, unknown } = useSend()
  const needed = missingOf(person)
  const [ticked, setTicked] = useState<readonly Needed[]>([])
  const [problems, setProblems] = useState<Problem[]>([])
  const asksName = person !== null && person.name === ''
  const submit = () => {
    const open = firstOpen(draft)
    if (open !== 'check') return go('ask', { step: open, from: 'check' })
    const agrees = needed.filter((one) => !ticked.includes(one))
    const found = problemsOf({ agrees, name: asksName && draft.name.trim() === '' })
    setProblems(found)
    if (found.length > 0 || !person || areaCode === null) return
    void askSubscribe(ASKED_AT.question)
    void send({ draft, person, areaCode })
  }
  const isUnknown = unknown && draft.sent
  const to = area?.adviser?.name ?? copy.lawyer
  return (
    <AskPage
      step="check"
      heading={copy.check}
      problems={problems}
      footNote={canSubscribe() ? sayWhatFor(ASKED_AT.question) : undefined}
      act={{
        label: busy ? copy.sending : isUnknown ? copy.sendAgain : <Phrases of={copy.sendTo(to)} />,
        busy: busy || !person,
        onTap: submit,
      }}
    >
      {isUnknown ? (
        <NoticeBar kind="clock" live title={copy.unknownTitle}>
          {copy.unknownNote}
        </NoticeBar>
      ) : null}
      {error?.code === 'REQUEST_ID_REUSED' ? (
        <NoticeBar live action={{ label: copy.seeMessages, onTap: () => go('messages') }}>
          {copy.alreadySent}
        </NoticeBar>
      ) : error ? (
        <NoticeBar kind="error">{error.fields[0]?.message ?? error.userMessage}</NoticeBar>
      ) : null}
      {isUnknown || error ? <View className="mt3" /> : null}
      <Answers draft={draft} person={person} area={area?.names.slice(-2).join(' ') ?? ''} />
      {asksName ? (
        <CellGroup>
          <TextField
            id="name"
            label={copy.yourName}
            placeholder={copy.nameHint}
            value={draft.name}
            error={problems.find(({ id }) => id === 'name')?.message}
            onChange={(name) => patchAsk({ name })}
          />
        </CellGroup>
      ) : null}
      {/* Goes as it is agreed to: in a place of its own, so that nothing beside it is drawn again. */}
      <View>
        <Agreements
          needed={needed}
          ticked={ticked}
          error={problems.find(({ id }) => id === 'agree')?.message}
          onChange={setTicked}
        />
      </View>
    </AskPage>
  )
}
