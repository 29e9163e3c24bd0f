import { create } from 'zustand'
import { NOBODY, currentOwner, useOwner } from '@/platform/cloud/owner'
import { shelf } from '@/platform/store/shelf'
import { isRecord } from './typed/read-typed'

/** What is kept of a result on the phone besides the answers, per person; erased with them. */
export interface KeptResult {
  /** The receipt's line of the result last looked at, and the day: a law that changed since is noticed by it. */
  readonly seen: { readonly line: string; readonly day: string } | null
  /** Papers ticked as being at hand, by code. */
  readonly ticked: readonly string[]
  /** The answers, by their hash, that were left behind without a name. */
  readonly left: string | null
}

const NONE: KeptResult = { seen: null, ticked: [], left: null }

/** Of how many people of one phone a self-check is kept, the newest. */
export const PEOPLE_KEPT = 5

const place = shelf<KeptResult>({ name: 'result', version: 1, parse, apart: PEOPLE_KEPT })

function parse(value: unknown): KeptResult | null {
  if (!isRecord(value)) return null
  const { seen, ticked, left } = value
  return {
    seen:
      isRecord(seen) && typeof seen['line'] === 'string' && typeof seen['day'] === 'string'
        ? { line: seen['line'], day: seen['day'] }
        : null,
    ticked: Array.isArray(ticked) ? ticked.filter((one): one is string => typeof one === 'string') : [],
    left: typeof left === 'string' ? left : null,
  }
}

export const useKeptResult = create<KeptResult>(() => NONE)

/** What somebody saw before they entered becomes theirs, as their answers do. */
function open(owner: string): void {
  const before = owner === NOBODY ? null : place.read(NOBODY)
  if (before !== null) {
    if (place.read(owner) === null) place.write(owner, before)
    place.remove(NOBODY)
  }
  useKeptResult.setState(place.read(owner) ?? NONE)
}

useOwner.subscribe(({ personId }) => open(personId))
open(currentOwner())

function change(part: Partial<KeptResult>): void {
  const next = { ...useKeptResult.getState(), ...part }
  place.write(currentOwner(), next)
  useKeptResult.setState(next)
}

export const keepSeen = (line: string, day: string): void => change({ seen: { line, day } })

export const keepLeft = (inputs: string): void => change({ left: inputs })

export function tick(code: string): void {
  const { ticked } = useKeptResult.getState()
  change({ ticked: ticked.includes(code) ? ticked.filter((one) => one !== code) : [...ticked, code] })
}

/** Goes with the answers: nothing tells afterwards that there was a check. */
export function forgetResult(): void {
  place.remove(currentOwner())
  useKeptResult.setState(NONE)
}
