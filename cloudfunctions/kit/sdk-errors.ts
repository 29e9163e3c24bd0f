/**
 * The SDK reports trouble in two shapes: `{code, message}` from transactions, and an Error with
 * `errCode`/`errMsg` from documents, where every unmapped code becomes -501001. Only the words tell them apart.
 */
function wordsOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const parts: unknown[] = []
  for (const key of ['code', 'errCode', 'message', 'errMsg']) parts.push(Reflect.get(error, key))
  return parts.filter((p) => typeof p === 'string' || typeof p === 'number').join(' ')
}

/** The transaction met another one, or was given up by the store: nothing was written, it may be done again. */
export function isConflict(error: unknown): boolean {
  return /TransactionConflict|TRANSACTION_CONFLICT|Transaction is conflict|WriteConflict|TransactionNotExist|no such transaction/i.test(
    wordsOf(error),
  )
}

/** A document with this key stands already. */
export function isDuplicate(error: unknown): boolean {
  return /E11000|duplicate.?key|DUPLICATE_WRITE|DUPLICATE_KEY/i.test(wordsOf(error))
}

/** The service is over its limits for the moment. */
export function isOverloaded(error: unknown): boolean {
  return /-50100[34]|LIMIT_EXCEED|ConcurrentLimit/i.test(wordsOf(error))
}

/** One line for the log: code and words of the SDK without the values it may quote. */
export function describe(error: unknown): string {
  return wordsOf(error)
    .replace(/["'{[].*$/s, '…')
    .slice(0, 160)
}
