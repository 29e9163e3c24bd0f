import { MATTER_CODES, type Matter } from '@/core/appointments/matters'
import { OUTCOMES } from '@/core/eligibility/decision'
import type { About } from './kinds'
import { isRecord, manyOf, oneOf, textOf } from './read'

/** The questions, one a page, in this order. */
export const STEPS = ['who', 'matter', 'other', 'words', 'check'] as const
export type Step = (typeof STEPS)[number]

/** `named`: the name is in `other`. `unknown`: somebody, the name is not known. `none`: nobody stands on the other side. */
const OTHERS = ['named', 'unknown', 'none'] as const
export type Other = (typeof OTHERS)[number]

/** One question to the lawyer being written. Kept on the phone from the first tap until the conversation is open. */
export interface AskDraft {
  /** Minted once, when the form opens: the same question can never open two conversations. */
  readonly requestId: string
  readonly personId: string | null
  readonly areaCode: string | null
  readonly matter: Matter | null
  readonly about: About
  /** Of the person, where it is not known yet. */
  readonly name: string
  readonly otherKind: Other | null
  readonly other: string
  readonly text: string
  /** The questions asked of this person; empty until the form knows who they are. */
  readonly path: readonly Step[]
  /** Sent, and the answer has not come: the same goes again, never a new one. */
  readonly sent: boolean
}

export const beginAsk = (requestId: string): AskDraft => ({
  requestId,
  personId: null,
  areaCode: null,
  matter: null,
  about: { kind: 'matter' },
  name: '',
  otherKind: null,
  other: '',
  text: '',
  path: [],
  sent: false,
})

function readAbout(value: unknown): About {
  if (!isRecord(value)) return { kind: 'matter' }
  const outcome = oneOf(OUTCOMES, value['outcome'])
  if (value['kind'] === 'result' && outcome) return { kind: 'result', outcome }
  const appointmentId = textOf(value, 'appointmentId')
  return value['kind'] === 'appointment' && appointmentId
    ? { kind: 'appointment', appointmentId }
    : { kind: 'matter' }
}

/** Reads what was kept, also by an older program; null when it cannot be used. */
export function readAsk(value: unknown): AskDraft | null {
  if (!isRecord(value)) return null
  const requestId = textOf(value, 'requestId')
  if (!requestId) return null
  return {
    requestId,
    personId: textOf(value, 'personId'),
    areaCode: textOf(value, 'areaCode'),
    matter: oneOf(MATTER_CODES, value['matter']),
    about: readAbout(value['about']),
    name: textOf(value, 'name') ?? '',
    otherKind: oneOf(OTHERS, value['otherKind']),
    other: textOf(value, 'other') ?? '',
    text: textOf(value, 'text') ?? '',
    path: manyOf(STEPS, value['path']),
    sent: value['sent'] === true,
  }
}

/** Where the form was opened from; all of it codes and ids. */
export interface AskFrom {
  readonly matter?: string
  readonly about?: string
  readonly appointmentId?: string
  readonly outcome?: string
  readonly areaCode?: string
  readonly personId?: string
}

const saysAbout = ({ about, appointmentId, outcome }: AskFrom): About | null =>
  about === undefined ? null : readAbout({ kind: about, appointmentId, outcome })

/**
 * The draft with what is known where the form was opened. Another matter begins a new question about it: what was
 * written stays, who stands on the other side is asked anew. What was sent already is not touched.
 */
export function openedFrom(draft: AskDraft, from: AskFrom): AskDraft {
  if (draft.sent) return draft
  const matter = oneOf(MATTER_CODES, from.matter)
  const isOther = matter !== null && draft.matter !== null && draft.matter !== matter
  return {
    ...draft,
    ...(isOther ? { otherKind: null, other: '' } : {}),
    matter: matter ?? draft.matter,
    about: saysAbout(from) ?? (matter === null ? draft.about : { kind: 'matter' }),
    areaCode: from.areaCode ?? draft.areaCode,
    personId: from.personId ?? draft.personId,
  }
}

/** What is asked of this person: nothing that is known already. */
export function pathFor(known: { readonly who: boolean; readonly matter: boolean }): Step[] {
  const skipped: Partial<Record<Step, boolean>> = known
  return STEPS.filter((step) => !skipped[step])
}

export function stepAfter(path: readonly Step[], step: Step): Step {
  const rest = STEPS.slice(STEPS.indexOf(step) + 1)
  return rest.find((one) => path.includes(one)) ?? 'check'
}

/** 第几步; a question opened again by 修改 is counted in its place. */
export function placeOf(path: readonly Step[], step: Step): { readonly at: number; readonly of: number } {
  const asked = STEPS.filter((one) => one === step || path.includes(one))
  return { at: asked.indexOf(step) + 1, of: asked.length }
}

/** The name as sent; null: not known, or nobody. */
export const otherParty = ({ otherKind, other }: AskDraft): string | null =>
  otherKind === 'named' ? other.trim() : null

/** Where to begin, also after a kill: the first question still without a good answer; `check` when all have one. */
export function firstOpen(draft: AskDraft): Step {
  if (draft.path.includes('who') && draft.personId === null) return 'who'
  if (draft.matter === null) return 'matter'
  if (draft.otherKind === null || otherParty(draft) === '') return 'other'
  return draft.text.trim() === '' ? 'words' : 'check'
}
