import { create } from 'zustand'
import { ASKED_AT, NOTICE_KINDS, type NoticeKind } from '@/core/notices/kinds'
import { currentOwner, useOwner } from '@/platform/cloud/owner'
import { askSubscribe, canSubscribe, type SubscribeAnswers } from '@/platform/phone/subscribe'
import { shelf } from '@/platform/store/shelf'
import { isRecord, manyOf } from './model/read'

/** What WeChat may remind of, by appointment; an empty list: asked, and refused. */
type Agreed = Readonly<Record<string, readonly NoticeKind[]>>

/** More than anybody has ahead. */
const MOST_KEPT = 20

function parse(value: unknown): Agreed | null {
  if (!isRecord(value)) return null
  return Object.fromEntries(Object.entries(value).map(([id, kinds]) => [id, manyOf(NOTICE_KINDS, kinds)]))
}

const place = shelf<Agreed>({ name: 'reminders', version: 1, parse })

const useReminders = create<{ readonly agreed: Agreed }>(() => ({ agreed: {} }))

const open = (owner: string): void => useReminders.setState({ agreed: place.read(owner) ?? {} })

useOwner.subscribe(({ personId }) => open(personId))
open(currentOwner())

/** What was agreed to for one appointment on this phone; null: nobody was asked here. */
export function useAgreed(appointmentId: string): readonly NoticeKind[] | null {
  return useReminders(({ agreed }) => agreed[appointmentId] ?? null)
}

/** Keeps what was answered. Where nobody could be asked nothing is kept; a consent of before stays one. */
export function rememberAnswers(appointmentId: string, answers: SubscribeAnswers): void {
  const asked = NOTICE_KINDS.filter((kind) => (answers[kind] ?? 'unavailable') !== 'unavailable')
  if (asked.length === 0) return
  const owner = currentOwner()
  const before = place.read(owner) ?? {}
  const { [appointmentId]: old = [], ...others } = before
  const kinds = NOTICE_KINDS.filter((kind) => old.includes(kind) || answers[kind] === 'accept')
  const kept = Object.entries(others).slice(1 - MOST_KEPT)
  const agreed: Agreed = Object.fromEntries([...kept, [appointmentId, kinds]])
  place.write(owner, agreed)
  useReminders.setState({ agreed })
}

/** Asks in the tap itself, for the three reminders of an appointment; null where nobody can be asked. */
export function askReminders(): Promise<SubscribeAnswers> | null {
  return canSubscribe() ? askSubscribe(ASKED_AT.booking) : null
}
