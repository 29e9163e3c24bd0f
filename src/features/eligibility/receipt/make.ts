import type { Check } from '@/core/eligibility/check'
import type { Facts } from '@/core/eligibility/facts'
import { makeReceipt, type Receipt } from '@/core/eligibility/receipt'
import { answersHash } from './answers-hash'

/** The receipt of a finished check, made on this phone: nothing is asked for it. */
export const receiptFor = ({ decision }: Pick<Check, 'decision'>, facts: Facts): Receipt =>
  makeReceipt(decision, facts, answersHash)
