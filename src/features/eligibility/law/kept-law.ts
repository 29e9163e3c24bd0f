import { PHONE, shelf } from '@/platform/store/shelf'
import { isRecord } from '../typed/read-typed'

/** The newest law this phone got, and when it was last told that it is still the newest. */
export interface KeptLaw {
  readonly version: string
  readonly checkedAt: number
  readonly standards: readonly unknown[]
  readonly parameters: readonly unknown[]
}

/** Documents are read by `loadLibrary`, which refuses by name what it does not know. */
function parse(value: unknown): KeptLaw | null {
  if (!isRecord(value)) return null
  const { version, checkedAt, standards, parameters } = value
  if (typeof version !== 'string' || typeof checkedAt !== 'number') return null
  if (!Array.isArray(standards) || !Array.isArray(parameters)) return null
  return { version, checkedAt, standards, parameters }
}

const place = shelf<KeptLaw>({ name: 'law', version: 1, parse, days: 0 })

export const readLaw = (): KeptLaw | null => place.read(PHONE)
export const keepLaw = (law: KeptLaw): void => place.write(PHONE, law)
