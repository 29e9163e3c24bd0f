import * as v from 'valibot'
import { query } from '../action'
import { id, moment } from '../fields'
import { lawIssue, lawRow, lawText } from './law-fields'

/**
 * One piece of law whole: its text, what is wrong with it, who did what, and how it differs from the one before, in words. What is
 * published for an area around one's own (province, nation) is shown too, without who did what.
 */
export const lawShow = query('eligibility.lawShow', {
  input: v.strictObject({ draftId: id }),
  output: v.object({
    row: lawRow,
    text: lawText,
    /** The document it takes the place of; null: it is the first. */
    before: v.nullable(v.object({ documentId: v.string(), title: v.string(), text: lawText })),
    issues: v.array(lawIssue),
    /** Sentences side by side: what the one before says, what this one says. null: nothing there. */
    differences: v.array(
      v.object({ what: v.string(), before: v.nullable(v.string()), after: v.nullable(v.string()) }),
    ),
    history: v.array(
      v.object({
        act: v.picklist([
          'loaded',
          'saved',
          'checked',
          'returned',
          'approved',
          'entered',
          'superseded',
          'withdrawn',
        ]),
        by: v.string(),
        at: moment,
        note: v.nullable(v.string()),
      }),
    ),
  }),
  errors: ['NOT_FOUND'],
  who: [{ role: 'bureau', owns: 'area' }],
})
