import { CONTRACT_VERSION } from '@/contracts/envelope'
import type { Answer, QueryName, Sent } from '@/contracts/registry'
import { shelf } from '../store/shelf'

interface Kept<T> {
  readonly at: number
  readonly data: T
}

/** Only our own program writes here, under the contract's version; another version is thrown away. */
function isKept<T>(value: unknown): value is Kept<T> {
  return typeof value === 'object' && value !== null && 'at' in value && 'data' in value
}

function place<K extends QueryName>(name: K, input: Sent<K>) {
  return shelf<Kept<Answer<K>>>({
    name: `answer.${name}.${JSON.stringify(input)}`,
    version: CONTRACT_VERSION,
    parse: (value, version) => (version === CONTRACT_VERSION && isKept<Answer<K>>(value) ? value : null),
  })
}

/** The last answer to this question on this phone, for showing at once and without a network. */
export function readAnswer<K extends QueryName>(
  owner: string,
  name: K,
  input: Sent<K>,
): Kept<Answer<K>> | null {
  return place(name, input).read(owner)
}

export function keepAnswer<K extends QueryName>(
  owner: string,
  name: K,
  input: Sent<K>,
  data: Answer<K>,
): void {
  place(name, input).write(owner, { at: Date.now(), data })
}
