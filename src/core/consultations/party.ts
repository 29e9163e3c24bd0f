/**
 * The name of the other party (对方当事人) as it is compared: full and half width made one, spaces, dots, brackets and
 * hyphens dropped, case ignored. Two spellings of one name give one index; an empty result names nobody. For the cloud only.
 */
export function normaliseParty(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '')
    .toLowerCase()
}

/** How an adviser stands to a name: times it is their client's, times the other party's. */
export interface PartyTally {
  readonly clients: number
  readonly others: number
}

/**
 * Conflict of interest (利益冲突): an adviser never serves both sides. `ourPerson`: the tally of our person's name with this
 * adviser; `otherParty`: that of the other party's name. Null: the name is unknown to them.
 */
export function isConflict(ourPerson: PartyTally | null, otherParty: PartyTally | null): boolean {
  return (ourPerson?.others ?? 0) > 0 || (otherParty?.clients ?? 0) > 0
}
