import * as v from 'valibot'
import { query } from '../action'
import { askedDay } from '../fields'
import { factsText } from './check-fields'
import { file } from './export-law'

/** The result as a PDF to keep or print. Made from the answers, handed back at once, kept nowhere. `acting`: for another. */
export const resultPdf = query('eligibility.resultPdf', {
  input: v.strictObject({ facts: factsText, date: askedDay, acting: v.optional(v.boolean()) }),
  output: file,
  errors: ['BUSY'],
  who: [{ role: 'guest', owns: 'anyone' }],
  perMinute: 30,
})
