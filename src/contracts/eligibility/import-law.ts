import * as v from 'valibot'
import { command } from '../action'
import { areaCode, requestId } from '../fields'
import { lawIssue, lawKind } from './law-fields'

/**
 * Brings in a file: every good row becomes a DRAFT, every bad one is told by its row, and nothing is published. `dryRun` only tells.
 * The file is base64, 65 KB at most: a client may send 100 KB in all.
 */
export const importLaw = command('eligibility.importLaw', {
  idempotency: 'keyed',
  input: v.strictObject({
    requestId,
    areaCode,
    kind: lawKind,
    format: v.picklist(['json', 'xlsx']),
    base64: v.pipe(
      v.string(),
      v.maxLength(90_000, '文件最大 65 KB，再大请分成几份'),
      v.base64('文件读不出来'),
    ),
    dryRun: v.boolean(),
  }),
  output: v.object({
    read: v.number(),
    /** Rows that say what is published already: nothing to bring in, and nothing wrong. */
    unchanged: v.number(),
    drafts: v.array(v.string()),
    issues: v.array(lawIssue),
  }),
  errors: ['BUSY', 'BAD_FILE', 'REQUEST_ID_REUSED'],
  who: [{ role: 'bureau', owns: 'area' }],
  perMinute: 30,
})
