import type { Question } from '@/core/eligibility/interview'
import { listAnswer } from './list-answer'
import { fieldId, plainAnswer, type Reading } from './plain-answer'
import type { Typed } from './typed'

/** Reads what was typed, on 继续. Nothing typed is an error with a sentence; 不清楚 is an answer. */
export function toAnswer(question: Question, typed: Typed | undefined): Reading {
  if (question.kind === 'list') return listAnswer(question, typed)
  return plainAnswer(question, typed?.is === 'list' ? undefined : typed, fieldId(question.id))
}
