import { Tag } from '@/ui/tag/tag'
import type { LawState } from '../api'
import { lawsCopy } from '../copy'

const TAGS = {
  DRAFT: 'quiet',
  CHECKED: 'new',
  SCHEDULED: 'plain',
  IN_FORCE: 'done',
  SUPERSEDED: 'quiet',
  WITHDRAWN: 'quiet',
} as const

/** Where a piece of law stands, in words. */
export function LawStateTag({ state }: { readonly state: LawState }) {
  return <Tag kind={TAGS[state]}>{lawsCopy.states[state]}</Tag>
}
