/** The codes the SDK knows (its own spelling), and the transaction codes it passes on as text. */
export type StoreErrorCode =
  | 'INVALID_PARAM'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'

export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
  ) {
    super(message)
    this.name = 'StoreError'
  }
}

export const invalid = (message: string) => new StoreError('INVALID_PARAM', message)

export const failed = (message: string) => new StoreError('DATABASE_REQUEST_FAILED', message)

/** The text carries the code, because the SDK maps the code itself to -501001. */
export const conflict = (why: string) =>
  new StoreError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] DATABASE_TRANSACTION_CONFLICT: ${why}`,
  )

export const noTransaction = () =>
  new StoreError(
    'DATABASE_TRANSACTION_FAIL',
    '[FailedOperation.TransactionNotExist] DATABASE_TRANSACTION_FAIL: the transaction ended or expired',
  )

interface SqlFailure {
  readonly code: string
  readonly constraint?: string
  readonly detail?: string
  readonly message?: string
}

const isSqlFailure = (error: unknown): error is SqlFailure =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'

/** True when another transaction won: serialization failure or deadlock. */
export const isLostRace = (error: unknown): boolean =>
  isSqlFailure(error) && (error.code === '40001' || error.code === '40P01')

/** True when the primary key was already there. */
export const isTakenId = (error: unknown): boolean =>
  isSqlFailure(error) && error.code === '23505' && (error.constraint ?? '').startsWith('p_')

/** Turns what PostgreSQL refuses for the data's sake into the code the SDK expects; anything else passes. */
export function translateSql(error: unknown, collection: string): unknown {
  if (!isSqlFailure(error)) return error
  if (error.code === '23505')
    return failed(
      `E11000 duplicate key error collection: ${collection} index: ${error.constraint ?? ''} ${error.detail ?? ''}`,
    )
  if (error.code === '54000') return failed(`an indexed value of ${collection} is too long`)
  if (error.code === 'FY001')
    return failed(`${collection}: ${error.message ?? 'an indexed field is not a single value'}`)
  return error
}
