import { isVisible, type Snapshot } from './snapshot'
import { type Document } from './types'

/** A document as one SQL transaction left it. */
export interface Version {
  readonly document: Document
  readonly version: string
}

interface Write {
  readonly before: Version | null
  /** The SQL transaction that wrote (or removed) it. */
  readonly by: string
}

const MAX_WRITES = 20_000

/**
 * What this gateway overwrote while transactions were open, so that they still read what their snapshot saw.
 * Another gateway's overwritten versions are not here: reading such a document is a conflict, never a mixture.
 */
export class History {
  private readonly writes = new Map<string, Write[]>()
  private size = 0
  private readers = 0

  opened(): void {
    this.readers++
  }

  closed(): void {
    this.readers--
    if (this.readers > 0) return
    this.writes.clear()
    this.size = 0
  }

  overwrote(key: string, before: Version | null, by: string): void {
    if (this.readers === 0) return
    if (this.size >= MAX_WRITES) {
      this.writes.clear()
      this.size = 0
    }
    this.writes.set(key, [...(this.writes.get(key) ?? []), { before, by }])
    this.size++
  }

  /** The version the snapshot saw, null if there was none, undefined if it is not known here. */
  seenBy(key: string, snapshot: Snapshot, present: Version | null): Version | null | undefined {
    const writes = [...(this.writes.get(key) ?? [])].reverse()
    let newer: string | null = present?.version ?? null
    for (const [i, { before, by }] of writes.entries()) {
      if ((newer !== null && by !== newer) || isVisible(by, snapshot)) return undefined
      const older = writes[i + 1]
      if (before === null && (!older || isVisible(older.by, snapshot))) return null
      if (before !== null && isVisible(before.version, snapshot)) return before
      newer = before?.version ?? null
    }
    return undefined
  }
}
