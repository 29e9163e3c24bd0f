import { useState } from 'react'
import { currentOwner } from '@/platform/cloud/owner'
import { say } from '@/platform/phone/feedback'
import { useSaveDraft, type LawKind } from '../api'
import { lawCopy as copy } from '../copy'
import { textOfFields, withField, type Fields } from '../model/parameter-fields'
import { begin, change, writingPlace, type Writing } from '../model/writing'

export interface At {
  readonly draftId: string
  readonly rev: number
}

/** Somebody's words about this very draft; another's, or of another draft, are left alone. */
function kept(kind: LawKind, at: At | null): Writing | null {
  const writing = writingPlace.read(currentOwner())
  return writing !== null && writing.kind === kind && writing.draftId === (at?.draftId ?? null)
    ? writing
    : null
}

/** What is being written: on this device until it is saved. */
export function useWriting(areaCode: string, kind: LawKind, at: At | null, text: string) {
  const save = useSaveDraft()
  const [found] = useState(() => kept(kind, at))
  const [writing, setWriting] = useState(() => found ?? begin(kind, at?.draftId ?? null, at?.rev ?? 0, text))
  const write = (more: Parameters<typeof change>[1]) => {
    const next = change(writing, more)
    writingPlace.write(currentOwner(), next)
    setWriting(next)
  }
  const drop = () => writingPlace.remove(currentOwner())
  const said = writing.fields === null ? null : textOfFields(writing.fields, writing.text)
  const submit = async (): Promise<string | null> => {
    const { requestId, draftId, rev, note } = writing
    const answer = await save.run({
      requestId,
      kind,
      areaCode,
      text: said?.text ?? writing.text,
      ...(draftId === null ? {} : { draft: { draftId, rev } }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    })
    if (answer === null) return null
    drop()
    say(copy.saved)
    return answer.draftId
  }
  return {
    writing,
    /** Words from before, still unsaved. */
    unsaved: found !== null,
    wrong: said?.wrong ?? {},
    setText: (words: string) => write({ text: words }),
    setField: (head: keyof Fields, words: string) =>
      writing.fields && write({ fields: withField(writing.fields, head, words) }),
    setNote: (words: string) => write({ note: words }),
    /** After a conflict: the same words, on what is there now. */
    rebase: (rev: number) => write({ rev }),
    submit,
    drop,
    busy: save.busy,
    error: save.error,
  }
}
