export type Row = Record<string, unknown>

/** One SQL connection or transaction. Parameters are strings or null; casts stand in the SQL. */
export interface Sql {
  query(text: string, params?: readonly (string | null)[]): Promise<Row[]>
}

/** A PostgreSQL: embedded (PGlite) or a server. */
export interface Engine extends Sql {
  /** One short transaction. Never awaits anything but SQL inside. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** Calls back for each notification on the channel, from this process and others; answers how to stop. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** A text column; anything else is a defect of the SQL that asked. */
export function textOf(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new Error(`column ${column} is not text`)
  return value
}
