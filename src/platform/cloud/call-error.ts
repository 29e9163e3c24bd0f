import { ERRORS, type ErrorCode, type FieldError } from '@/contracts/errors'

/** A call that did not succeed: `userMessage` is the one sentence to show, `fields` are the wrong ones. */
export class CallError extends Error {
  readonly userMessage: string

  constructor(
    readonly code: ErrorCode,
    detail: { userMessage?: string; fields?: readonly FieldError[]; traceId?: string } = {},
  ) {
    super(code)
    this.name = 'CallError'
    this.userMessage = detail.userMessage ?? ERRORS[code].userMessage
    this.fields = detail.fields ?? []
    this.traceId = detail.traceId
  }

  readonly fields: readonly FieldError[]
  /** Read out to whoever helps by phone. */
  readonly traceId: string | undefined
}

/** Whatever was thrown, as a CallError: a defect on the phone reads like one of the server's. */
export function asCallError(error: unknown): CallError {
  return error instanceof CallError ? error : new CallError('INTERNAL')
}
