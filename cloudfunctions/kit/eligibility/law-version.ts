import { createHash } from 'node:crypto'
import type { Law } from './law-repository'

/** Changes when a document comes, goes or gets a new revision: 16 hexadecimal digits. */
export function lawVersion({ standards, parameters }: Law): string {
  const names = [...standards, ...parameters].map(({ _id, revision }) => `${_id}@${revision}`)
  return createHash('sha256').update(names.sort().join('\n')).digest('hex').slice(0, 16)
}
