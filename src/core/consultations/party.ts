/** Shows nothing, or nothing a name is told by: variation selectors and joiners among them. */
const UNSEEN = /[\p{P}\p{S}\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]/gu
/** An accent on a Han character belongs to no name; in other scripts it tells one letter from another. */
const MARKED_HAN = /(\p{Script=Han})\p{M}+/gu

/**
 * The name of the other party (对方当事人) as it is compared: full and half width made one, spaces, dots, brackets, hyphens
 * and what is not seen dropped, case ignored. Two spellings of one name give one index; an empty result names nobody. For
 * the cloud only.
 */
export function normaliseParty(name: string): string {
  return name.normalize('NFKC').replace(UNSEEN, '').replace(MARKED_HAN, '$1').toLowerCase().normalize('NFKC')
}

/** 律师 behind an adviser's name is what they are called, not how. */
const TITLE = /(律师|法律顾问|法律工作者)$/u

/** Whether a name (as it is compared) is the adviser's own: nobody is advised against their adviser. */
export function isAdviserThemselves(adviserName: string, party: string): boolean {
  const own = normaliseParty(adviserName)
  return party === own || party.replace(TITLE, '') === own.replace(TITLE, '')
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
