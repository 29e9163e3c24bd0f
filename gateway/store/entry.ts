import { type Version } from './history'
import { type Document } from './types'

/** A document as one transaction sees it. */
export interface Entry {
  readonly collection: string
  readonly id: string
  /** What the snapshot saw. */
  readonly base: Version | null
  /** Somebody wrote it after the snapshot: it may be read, not written. */
  readonly overtaken: boolean
  now: Document | null
  written: boolean
}
