import { useState } from 'react'
import { asCallError, type CallError } from '@/platform/cloud/call-error'
import { say } from '@/platform/phone/feedback'
import { pickFile } from '@/platform/phone/pick-file'
import { saveFile } from '@/platform/phone/save-file'
import { newRequestId } from '@/platform/request-id'
import { exportLaw, useImportLaw, type FileFormat, type LawIssue, type LawKind } from '../api'
import { importCopy, lawsCopy } from '../copy'

const MOST_BYTES = 65 * 1024

/** A file that was read but not yet taken: how much of it is good, and what is not. */
export interface Trial {
  readonly name: string
  readonly format: FileFormat
  readonly base64: string
  readonly good: number
  /** Rows that say what is published already. */
  readonly unchanged: number
  readonly issues: readonly LawIssue[]
}

const formatOf = (name: string): FileFormat | null => {
  const found = /\.(xlsx|json)$/i.exec(name)?.[1]?.toLowerCase()
  return found === 'xlsx' || found === 'json' ? found : null
}

/** The one code that has other words here: elsewhere it is about photographs. */
const wordsOf = (error: CallError | null, badFile: string): string | null =>
  error === null ? null : error.code === 'BAD_FILE' ? badFile : error.userMessage

/** Files out and in. What comes in is tried first: nothing becomes a draft before it was looked at. */
export function useFiles(areaCode: string, kind: LawKind) {
  const { run, busy, error } = useImportLaw()
  const [trial, setTrial] = useState<Trial | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const [exporting, setExporting] = useState<CallError | null>(null)
  const bring = async () => {
    setWrong(null)
    const picked = await pickFile(['xlsx', 'json']).catch(() => undefined)
    if (picked === null) return
    if (picked === undefined) return setWrong(importCopy.unreadable)
    const format = formatOf(picked.name)
    if (format === null) return setWrong(importCopy.strange)
    if (picked.bytes > MOST_BYTES) return setWrong(importCopy.tooLarge)
    const { name, base64 } = picked
    const file = { areaCode, kind, format, base64 }
    const answer = await run({ ...file, dryRun: true, requestId: newRequestId() })
    if (answer === null) return
    const { read: good, unchanged, issues } = answer
    setTrial({ name, format, base64, good, unchanged, issues })
  }
  const take = async () => {
    if (trial === null) return
    const { format, base64 } = trial
    const answer = await run({ areaCode, kind, format, base64, dryRun: false, requestId: newRequestId() })
    if (answer === null) return
    setTrial(null)
    say(importCopy.done(answer.drafts.length))
  }
  const send = async (format: FileFormat) => {
    setExporting(null)
    try {
      const file = await exportLaw(areaCode, kind, format)
      await saveFile(file)
      say(lawsCopy.saved(file.name))
    } catch (thrown) {
      setExporting(asCallError(thrown))
    }
  }
  const problem = wrong ?? wordsOf(error, importCopy.unreadable) ?? wordsOf(exporting, lawsCopy.unsaved)
  return { trial, busy, problem, bring, take, send, drop: () => setTrial(null) }
}
