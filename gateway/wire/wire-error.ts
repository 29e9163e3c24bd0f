import { StoreError } from '../store/errors'

/** Codes of the SDK's own table beside the store's. */
export type WireErrorCode =
  | 'INVALID_REQUEST_SOURCE'
  | 'EXCEED_REQUEST_LIMIT'
  | 'INVALID_PARAM'
  | 'SYS_ERR'
  | 'SERVER_TIMEOUT'
  | 'FUNCTIONS_REQUEST_FAIL'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'STORAGE_REQUEST_FAIL'
  | 'STORAGE_EXCEED_AUTHORITY'
  | 'STORAGE_FILE_NONEXIST'

/** The text carries the code: of a function call the SDK passes on nothing else. */
export class WireError extends Error {
  constructor(
    readonly code: WireErrorCode,
    message: string,
  ) {
    super(`[${code}] ${message}`)
    this.name = 'WireError'
  }
}

/** What the SDK is told. An error nobody foresaw says nothing of itself. */
export function answerTo(error: unknown): { code: string; message: string; foreseen: boolean } {
  if (error instanceof WireError || error instanceof StoreError)
    return { code: error.code, message: error.message, foreseen: true }
  return { code: 'SYS_ERR', message: 'the gateway failed', foreseen: false }
}
