/** One thing a document says. `key` finds it again in another version; `what` is what it is about. */
export interface Row {
  readonly key: string
  readonly what: string
  readonly text: string
}

/** A row where there is something to say; none otherwise. */
export function rowIf(key: string, what: string, text: string | null | undefined): Row[] {
  return text === null || text === undefined || text === '' ? [] : [{ key, what, text }]
}

/** Parts of one row as sentences; those that say nothing are left out. */
export const sentences = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join('。')

const STATUS: Readonly<Record<string, string>> = {
  verified: '已核对',
  provisional: '暂定，以后可能会变',
  incomplete: '不完整',
  missing: '缺',
}

export const statusText = (status: string): string => STATUS[status] ?? status
