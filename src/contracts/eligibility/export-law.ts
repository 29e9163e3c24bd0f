import * as v from 'valibot'
import { query } from '../action'
import { areaCode } from '../fields'
import { lawKind } from './law-fields'

/** A file to be saved: its name, kind and content in base64. */
export const file = v.object({ name: v.string(), mime: v.string(), base64: v.string() })

/** Every standard or parameter of an area in force or to come, as JSON or as an Excel sheet that `importLaw` takes back. */
export const exportLaw = query('eligibility.exportLaw', {
  input: v.strictObject({ areaCode, kind: lawKind, format: v.picklist(['json', 'xlsx']) }),
  output: file,
  who: [{ role: 'bureau', owns: 'area' }],
  perMinute: 20,
})
