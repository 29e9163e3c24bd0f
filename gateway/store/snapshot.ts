/** What one SQL statement could see: the transactions that had ended when it began. */
export interface Snapshot {
  /** Everything below had ended. */
  readonly oldestOpen: bigint
  /** Nothing from here on had begun. */
  readonly next: bigint
  readonly open: ReadonlySet<bigint>
}

/** Reads the text of pg_current_snapshot(): "oldest:next:open,open". */
export function parseSnapshot(text: string): Snapshot {
  const [oldest = '', next = '', open = ''] = text.split(':')
  return {
    oldestOpen: BigInt(oldest),
    next: BigInt(next),
    open: new Set(open.split(',').filter(Boolean).map(BigInt)),
  }
}

/** Whether a committed version was there when the snapshot was taken. */
export function isVisible(version: string, snapshot: Snapshot): boolean {
  const writer = BigInt(version)
  return writer < snapshot.oldestOpen || (writer < snapshot.next && !snapshot.open.has(writer))
}
