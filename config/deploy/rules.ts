import { COLLECTIONS } from '../collections'
import { FUNCTION_NAMES, FUNCTIONS, type Caller } from '../functions'

/** CloudBase's rule for one thing: an expression over `auth` and `doc`, or never. */
type Rule = string | false

/** A phone may call `api` and nothing else. Functions and triggers are not bound by these rules. */
export function functionRules(): Record<string, { invoke: Rule }> {
  const rules = FUNCTION_NAMES.map((name) => {
    const callers: readonly Caller[] = FUNCTIONS[name].callers
    return [name, { invoke: callers.includes('client') ? 'auth != null' : false }] as const
  })
  return { '*': { invoke: false }, ...Object.fromEntries(rules) }
}

/** Every collection is closed to phones, but that one may watch the revision number of its own account. */
export function collectionRules(): Record<string, { read: Rule; write: Rule }> {
  const closed = { read: false, write: false } as const
  const own = { read: 'doc._id == auth.openid', write: false } as const
  return Object.fromEntries(COLLECTIONS.map(({ name }) => [name, name === 'signals' ? own : closed]))
}

/**
 * Files are fetched by signed links only. A phone may put a file under `people/` and replace its own, so that none can lie
 * in wait where functions write; functions take one only from under the sender's own prefix, keep a clean copy, and remove
 * it. A regular expression is compared with true, or CloudBase does not take the rule.
 */
export const STORAGE_RULES: { read: Rule; write: Rule } = {
  read: false,
  write: 'resource.openid == auth.openid && /^people[^a-z]/.test(resource.path) == true',
}
