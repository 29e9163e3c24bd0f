import { join } from 'node:path'
import type { Document } from '../../gateway/store/types'
import { startTestCloud } from '../support/cloud'

export interface RawRequests {
  /** The database requests of one delivery, one after another. */
  deliver(): Promise<void>
  close(): Promise<void>
}

/** What stands in the store for them: two accounts and a signal, a conversation and a message to copy. */
export interface Standing {
  readonly sender: string
  readonly receiver: string
  readonly conversation: Document
  readonly message: Document
}

const withoutId = ({ _id, ...fields }: Document) => fields

/**
 * A gateway with a function that makes the database requests of a send and of the pull that answers its hint, and does
 * nothing else: no HTTP, no door, no contract, no rule, no content check, no sealing.
 */
export async function openRawRequests(databaseUrl: string, standing: Standing): Promise<RawRequests> {
  const cloud = await startTestCloud({ databaseUrl, functionsFolder: join(__dirname, 'functions') })
  const conversation = withoutId(standing.conversation)
  const message = withoutId(standing.message)
  const { sender, receiver } = standing
  await cloud.store.documents.put('conversations', 'raw', conversation)
  let seq = 0
  const deliver = async () => {
    seq += 1
    await cloud.send(sender, { act: 'send', sender, receiver, conversation, message, seq })
    const arrived: unknown = await cloud.send(receiver, { act: 'pull', receiver, seq })
    if (arrived !== 1) throw new Error('the raw message did not arrive')
  }
  return { deliver, close: () => cloud.stop() }
}
