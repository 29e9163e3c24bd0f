/**
 * Separate consent 单独同意 (个人信息保护法 第十四、二十九条): one purpose at a time, to a text of one version.
 * - `contact`   name and phone, to book and to be told
 * - `acting`    being acted for by a relative or a village cadre
 * - `sensitive` income, property and the facts of a matter
 */
export const CONSENT_PURPOSES = ['contact', 'acting', 'sensitive'] as const
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

/** The texts now shown. Raising one asks everybody again. */
export const CONSENT_VERSIONS: Readonly<Record<ConsentPurpose, number>> = {
  contact: 1,
  acting: 1,
  sensitive: 1,
}

export interface Consent {
  readonly version: number
  /** ms since the epoch. */
  readonly at: number
}

export type Consents = { readonly [P in ConsentPurpose]?: Consent }

/** Whether the person agrees to the text shown now. Agreement to an older text does not count. */
export function hasConsent(consents: Consents, purpose: ConsentPurpose): boolean {
  return consents[purpose]?.version === CONSENT_VERSIONS[purpose]
}

/** Purposes of `needed` not agreed to, in order. */
export function missingConsents(consents: Consents, needed: readonly ConsentPurpose[]): ConsentPurpose[] {
  return needed.filter((purpose) => !hasConsent(consents, purpose))
}
