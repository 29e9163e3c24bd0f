/** What one call leaves in the log: never an id of a person, an input, or the words of an exception's values. */
export interface CallLine {
  readonly action: string
  readonly code: string
  readonly ms: number
  readonly requests: number
  readonly traceId: string
  /** For defects only: what broke, in our own words. */
  readonly defect?: string
}

export type Log = (line: CallLine) => void

/** One JSON line. */
export const log: Log = (line) => {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
