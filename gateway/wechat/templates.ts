import { existsSync, readFileSync } from 'node:fs'
import { KIND_WORDS, NOTICE_KINDS, type NoticeKind } from '../../src/core/notices/kinds'
import { isRecord } from '../host/http'

/** A template of WeChat as the account has it. */
export interface Template {
  readonly id: string
  /** What the person agrees to: 见面前一天. */
  readonly title: string
  /** Its fields, with the words shown before each. */
  readonly fields: readonly { readonly name: string; readonly label: string }[]
}

/** What stands in a field (`data/notices/README.md`). */
const LABELS: Readonly<Record<string, string>> = {
  what: '事项',
  when: '时间',
  before: '原时间',
  venue: '地点',
  adviser: '律师',
  status: '状态',
  tip: '提示',
  code: '预约码',
}

/** Reads `data/notices/subscribe-templates.json`: the templates the phone asks for and the functions send by. */
export function readTemplates(file: string): Template[] {
  const kinds: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  return isRecord(kinds) ? NOTICE_KINDS.flatMap((kind) => templateOf(kind, kinds[kind])) : []
}

function templateOf(kind: NoticeKind, said: unknown): Template[] {
  if (!isRecord(said) || typeof said.templateId !== 'string' || !isRecord(said.fields)) return []
  const fields = Object.entries(said.fields).map(([name, holds]) => ({
    name,
    label: LABELS[String(holds)] ?? String(holds),
  }))
  return [{ id: said.templateId, title: KIND_WORDS[kind], fields }]
}
