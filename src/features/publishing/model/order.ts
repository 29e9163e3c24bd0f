import type { LawRow, LawState } from '../api'

/** What applies comes first, then what will, what is being worked on, and what is over. */
const ORDER: readonly LawState[] = ['IN_FORCE', 'SCHEDULED', 'CHECKED', 'DRAFT', 'SUPERSEDED', 'WITHDRAWN']

/** By where they stand; of the same, as they came: the last changed first. */
export const inOrder = (rows: readonly LawRow[]): LawRow[] =>
  ORDER.flatMap((state) => rows.filter((row) => row.state === state))
