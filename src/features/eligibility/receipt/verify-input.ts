import type { Facts } from '@/core/eligibility/facts'
import type { Receipt } from '@/core/eligibility/receipt'
import { isMistyped, readReceipt } from '@/core/eligibility/receipt-code'
import { verifyCopy as copy } from './copy'
import { readAnswers } from './read-answers'

/** What was typed or chosen, as it was. */
export interface VerifyInput {
  readonly line: string
  readonly whose: 'mine' | 'given'
  readonly answers: string
}

export interface VerifyProblem {
  readonly id: 'line' | 'whose' | 'answers'
  readonly message: string
}

type Read =
  | { readonly ok: true; readonly receipt: Receipt; readonly facts: Facts }
  | { readonly ok: false; readonly problems: readonly VerifyProblem[] }

/** Reads it on 核对; everything that cannot be read is said at once. `mine`: the answers finished on this phone. */
export function readInput({ line, whose, answers }: VerifyInput, mine: Facts | null, today: string): Read {
  const receipt = readReceipt(line)
  const facts = whose === 'mine' ? mine : readAnswers(answers)
  const wrong = lineProblem(line, receipt, today)
  if (wrong === null && receipt !== null && facts !== null) return { ok: true, receipt, facts }
  const problems: VerifyProblem[] = []
  if (wrong !== null) problems.push({ id: 'line', message: wrong })
  if (facts === null)
    problems.push(
      whose === 'mine'
        ? { id: 'whose', message: copy.noMine }
        : { id: 'answers', message: answers.trim() === '' ? copy.noAnswers : copy.badAnswers },
    )
  return { ok: false, problems }
}

function lineProblem(line: string, receipt: Receipt | null, today: string): string | null {
  if (line.trim() === '') return copy.noLine
  if (receipt === null) return isMistyped(line) ? copy.mistyped : copy.badLine
  return receipt.date > today ? copy.notYet(receipt.date) : null
}
