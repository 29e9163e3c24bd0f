import { View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '@/ui/a11y'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell-group'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { TextField } from '@/ui/text-field/text-field'
import type { LawKind } from '../api'
import { lawCopy as copy } from '../copy'
import { ParameterForm } from './parameter-form'
import { useWriting, type At } from './use-writing'
import './publishing.scss'

interface LawEditorProps {
  readonly areaCode: string
  readonly kind: LawKind
  /** What is being changed; null: a new one. */
  readonly at: At | null
  readonly text: string
  readonly title: string
  /** What saving and approving it would mean, where the title alone does not say. */
  readonly note?: string
  /** With the draft that was saved; undefined: nothing was, it is left. */
  readonly onDone: (draftId?: string) => void
  readonly refresh: () => Promise<unknown>
}

const MOST = 80_000

/**
 * Writing a standard as its text, or a figure in a form. Right or wrong in law, it can be saved; what is wrong is told then. Only
 * a field that cannot be said as a figure at all is not: saving would drop what was typed.
 */
export function LawEditor(props: LawEditorProps) {
  const { areaCode, kind, at, text, onDone, refresh } = props
  const desk = useWriting(areaCode, kind, at, text)
  const { writing, unsaved, error } = desk
  const [held, setHeld] = useState(false)
  const unsayable = Object.values(desk.wrong).filter((one) => one !== undefined)
  const save = async () => {
    setHeld(unsayable.length > 0)
    if (unsayable.length > 0) return
    const draftId = await desk.submit()
    if (draftId === null) return void refresh()
    await refresh()
    onDone(draftId)
  }
  const leave = () => {
    desk.drop()
    onDone()
  }
  const outdated = at !== null && writing.rev < at.rev
  return (
    <>
      <View className="law-head">
        <View className="h2" {...spoken({ role: 'heading', level: 1 })}>
          {props.title}
        </View>
        {props.note === undefined ? null : <View className="note">{props.note}</View>}
        {kind === 'standard' ? <View className="note">{copy.textNote}</View> : null}
      </View>
      {unsaved ? <NoticeBar>{copy.unsaved}</NoticeBar> : null}
      {outdated ? (
        <NoticeBar kind="error" action={{ label: copy.overwrite, onTap: () => desk.rebase(at.rev) }}>
          {copy.conflict}
        </NoticeBar>
      ) : null}
      {error ? (
        <NoticeBar kind="error" live>
          {error.userMessage}
        </NoticeBar>
      ) : null}
      <CellGroup className={writing.fields === null ? 'law-writing' : undefined}>
        {writing.fields === null ? (
          <TextField
            label={copy.textLabel}
            kind="long"
            max={MOST}
            value={writing.text}
            onChange={desk.setText}
          />
        ) : (
          <ParameterForm fields={writing.fields} wrong={desk.wrong} onChange={desk.setField} />
        )}
        <TextField
          label={copy.note}
          placeholder={copy.noteHint}
          max={200}
          value={writing.note}
          onChange={desk.setNote}
        />
      </CellGroup>
      <View className="pad mt4">
        {held && unsayable.length > 0 ? (
          <NoticeBar kind="error" live>
            {copy.unsayable}
          </NoticeBar>
        ) : null}
        <Button busy={desk.busy} disabled={outdated} onTap={() => void save()}>
          {copy.save}
        </Button>
        <View className="mt2">
          <Button kind="text" onTap={leave}>
            {copy.dropChanges}
          </Button>
        </View>
      </View>
    </>
  )
}
