/**
 * What is plausible of facts the program knows, by id: shares of people, rough and invented. They shape a made-up population
 * and decide nothing; a fact that is not here is spread evenly.
 */

/** Of a choice: weights by option; options not named weigh 1. */
export const CHOICES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  matter: { 'unpaid-wages': 3, 'work-injury': 2, traffic: 2, family: 2, 'elder-support': 1.5, debt: 1.5 },
  injured: { yes: 7, no: 3 },
  abused: { yes: 1, no: 15 },
  migrant: { yes: 4, no: 6 },
  fixedIncome: { yes: 6, no: 4 },
  relation: { self: 0, spouse: 3, child: 4, parent: 2 },
}

/** Of yes or no where nothing is known. */
export const YES_NO: Readonly<Record<string, number>> = { yes: 3, no: 7 }

/** Of a multi: the share of people each option is true of; options not named: `other`. */
export const MULTIS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  aid: { dibao: 0.06, destitute: 0.01, 'other-aid': 0.03, 'judicial-aid': 0.005, honoured: 0.02 },
  person: { minor: 0.05, elder: 0.2, disabled: 0.06 },
}

export const MULTI_SHARE = 0.12

interface MoneyShape {
  /** Of how many the amount is more than nothing. */
  readonly share: number
  /** How large it is beside a person's means. */
  readonly weight: number
}

/** Of money of one person of a household, by the kind of income. */
export const INCOMES: Readonly<Record<string, MoneyShape>> = {
  wages: { share: 0.45, weight: 1.4 },
  business: { share: 0.3, weight: 0.7 },
  property: { share: 0.12, weight: 0.3 },
  transfers: { share: 0.35, weight: 0.3 },
}

export const INCOME: MoneyShape = { share: 0.5, weight: 0.6 }

/** Households of 1, 2, 3 … persons. */
export const SIZES: readonly number[] = [13, 20, 22, 20, 13, 7, 3, 2]

/** Households with 0, 1, 2 … of what most have one of: homes, vehicles. */
export const OWNED: readonly number[] = [45, 42, 10, 3]

/** Square metres: where a home's size lies, and how far apart sizes are. */
export const HOME_AREA = { middle: 95, spread: 0.4 } as const

/** Of any question: how many do not know. */
export const NOT_KNOWN = 0.02
