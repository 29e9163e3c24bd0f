import type { MatterEntry } from '@/core/eligibility/matters'
import { eraseCheck, keepAnswer } from '../store'
import { goOn } from '../walk'

/** A new self-check with what the matter already says answered; on to the first question that is left. */
export function beginMatter({ facts }: Pick<MatterEntry, 'facts'>): void {
  eraseCheck()
  for (const [id, code] of Object.entries(facts)) {
    if (typeof code === 'string') keepAnswer(id, code, { is: 'one', code })
  }
  goOn(false)
}
