import { canonical } from './canonical'
import type { Decision, Outcome } from './decision'
import type { Day } from './document'
import type { Facts } from './facts'

/** What lets anyone recompute a result who has the same answers. Holds no answer itself. */
export interface Receipt {
  readonly schema: 1
  readonly date: Day
  readonly area: string | null
  /** `standard:gd-2020@1`, in the order compiled. */
  readonly standards: readonly string[]
  readonly parameters: readonly {
    readonly id: string
    readonly value: number | null
    readonly status: string
  }[]
  /** The first `HASH_DIGITS` of the hash of the answers; all 64 in receipts made before it was shortened. */
  readonly inputs: string
  readonly outcome: Outcome
}

/** 128 bits: short enough to be read out, and still nobody finds other answers with the same (verify/README.md). */
const HASH_DIGITS = 32

/** `hash` is injected: core knows no crypto. Answers are hashed in one order, so the same answers give the same hash. */
export function makeReceipt(decision: Decision, facts: Facts, hash: (text: string) => string): Receipt {
  return {
    schema: 1,
    date: decision.date,
    area: decision.area,
    standards: decision.standards.map(({ id, revision }) => `${id}@${revision}`),
    parameters: decision.parameters.map(({ id, indicator, value, status }) => ({
      id: id ?? indicator,
      value,
      status,
    })),
    inputs: hash(canonical(sorted(facts))).slice(0, HASH_DIGITS),
    outcome: decision.outcome,
  }
}

/** Whether a receipt was made from these answers: every digit it has of their hash is compared. */
export const isMadeFrom = ({ inputs }: Receipt, facts: Facts, hash: (text: string) => string): boolean =>
  hash(canonical(sorted(facts))).slice(0, inputs.length) === inputs

/** The order in which several things were ticked, amounts or members entered, is not part of the answer. */
function sorted(facts: Facts): Facts {
  const entries: Record<string, Facts[string]> = {}
  for (const id of Object.keys(facts)) entries[id] = inOrder(facts[id])
  return entries
}

function inOrder<T>(answer: T): T
function inOrder(answer: unknown): unknown {
  if (Array.isArray(answer)) {
    const rows: readonly unknown[] = answer
    return rows.map(inOrder).sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1))
  }
  if (typeof answer !== 'object' || answer === null) return answer
  return Object.keys(answer).reduce<Record<string, unknown>>((all, key) => {
    all[key] = inOrder(Object.getOwnPropertyDescriptor(answer, key)?.value)
    return all
  }, {})
}
