import type { Period } from '@/core/eligibility/facts'

/**
 * Where a household's money comes from, as people have it in their heads: wages by the month, the harvest by the year.
 * The four kinds are those of 粤府令268 (工资性, 经营净, 转移净, 财产净), in the order a villager thinks of them.
 */
export const MONEY_KINDS = ['wages', 'business', 'transfer', 'property'] as const
export type MoneyKind = (typeof MONEY_KINDS)[number] | 'total'

/** How each is known best. */
export const USUAL_PERIOD: Record<MoneyKind, Period> = {
  wages: 'month',
  business: 'year',
  transfer: 'month',
  property: 'year',
  total: 'month',
}

export const isMoneyKind = (value: unknown): value is MoneyKind =>
  value === 'total' || MONEY_KINDS.some((kind) => kind === value)
