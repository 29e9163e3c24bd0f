import type { Facts } from '@/core/eligibility/facts'
import type { Library } from '@/core/eligibility/library'
import type { Receipt } from '@/core/eligibility/receipt'
import { verdictOn, type Verdict } from '@/core/eligibility/verify/verdict'
import { answersHash } from './answers-hash'

/** Recomputes a result on this phone, by the versions its receipt names as far as the phone has them. Needs no network. */
export function verifyHere(
  { standards, parameters }: Library,
  receipt: Receipt,
  facts: Facts,
  date: string,
): Verdict {
  const archive = { standards, parameters, approved: [], cuts: new Map<string, number>() }
  return verdictOn(archive, receipt, facts, { date, hash: answersHash })
}
