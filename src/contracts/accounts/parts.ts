import * as v from 'valibot'
import { CONSENT_PURPOSES } from '../../core/accounts/consent'
import { areaCode, id, moment } from '../fields'

/** Shapes several account actions share. */

export const consentPurpose = v.picklist(CONSENT_PURPOSES, '请选择同意的事项')
export const consentVersion = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))
/** Agreed to just now, each in the text that was shown. */
export const consentsGiven = v.pipe(
  v.array(v.strictObject({ purpose: consentPurpose, version: consentVersion })),
  v.maxLength(10),
)
export const staffRole = v.picklist(['adviser', 'clerk', 'reviewer', 'bureau', 'admin'], '请选择岗位')

/** A person the caller is, or acts for. The phone is masked. */
export const personView = v.object({
  personId: id,
  /** Empty until it was told. */
  name: v.string(),
  relation: v.picklist(['self', 'relative', 'cadre']),
  phoneMask: v.nullable(v.string()),
  homeArea: v.nullable(areaCode),
  /** How many appointments they have coming. */
  ahead: v.number(),
  /** Agreed to, with the version of the text. */
  consents: v.array(v.object({ purpose: consentPurpose, version: v.number(), current: v.boolean() })),
})

export const staffView = v.object({
  role: staffRole,
  areaCode,
  adviserId: v.nullable(id),
  venueId: v.nullable(id),
  until: v.nullable(moment),
})

/** Who the caller is: the persons they act for (themself first), and their live staff roles. */
export const meView = v.object({ persons: v.array(personView), staff: v.array(staffView) })
