import { isSensitive } from '@/core/appointments/matters'
import { noticeId } from '../notices/notice-repository'
import { planNotice } from '../notices/plan-notice'
import type { Tx } from '../transaction'
import type { StoredConversation } from './conversation-repository'

const subjectOf = (conversationId: string, seq: number) => ({
  kind: 'conversation' as const,
  id: conversationId,
  rev: seq,
})

/** The notice of the burst of answers that begins at a place. */
export function answerNoticeId(conversationId: string, seq: number): string {
  return noticeId(subjectOf(conversationId, seq))
}

/** Tells the account that asked of a burst of answers, once (its place is the key). One request. */
export function noticeAnswered(
  tx: Tx,
  { _id, personId, accountId, adviser, matter }: StoredConversation,
  seq: number,
  now: number,
): Promise<void> {
  return planNotice(tx, {
    personId,
    template: 'conversation.answered',
    params: { adviser: adviser.name },
    link: `/packages/consultations/room/index?conversationId=${_id}`,
    subject: subjectOf(_id, seq),
    to: accountId,
    sensitive: isSensitive(matter),
    now,
  })
}
