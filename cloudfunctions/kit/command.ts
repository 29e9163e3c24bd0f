import { database } from './cloud'
import { Defect } from './defect'
import { assertWhere } from './refuse'

/** An expression of the store's language, opaque to us. */
export type Expression = object

/** The operators in use; the gateway answers exactly these and refuses any other by name. */
export interface Command {
  eq(value: unknown): Expression
  neq(value: unknown): Expression
  gt(value: unknown): Expression
  gte(value: unknown): Expression
  lt(value: unknown): Expression
  lte(value: unknown): Expression
  in(values: readonly unknown[]): Expression
  nin(values: readonly unknown[]): Expression
  exists(yes: boolean): Expression
  /** As a whole condition, of conditions; as the value of a field, of expressions: `{date: and([gte(a), lte(b)])}`. */
  and(conditions: readonly object[]): Expression
  or(conditions: readonly object[]): Expression
  set(value: unknown): Expression
  remove(): Expression
  inc(by: number): Expression
  push(values: readonly unknown[]): Expression
  /** Takes out of a list what equals the value, or meets the expression. */
  pull(what: unknown): Expression
}

const real = () => database().command

function given<T>(value: T): T {
  if (value === undefined) throw new Defect('undefined given to an operator')
  return value
}

function conditionsOf(conditions: readonly object[]): object[] {
  if (conditions.length === 0) throw new Defect('and/or of nothing')
  for (const condition of conditions) assertWhere(condition)
  return [...conditions]
}

/** `update({a: command.set({…})})` replaces; `command.in` of nothing matches nothing. */
export const command: Command = {
  eq: (value) => real().eq(given(value)),
  neq: (value) => real().neq(given(value)),
  gt: (value) => real().gt(given(value)),
  gte: (value) => real().gte(given(value)),
  lt: (value) => real().lt(given(value)),
  lte: (value) => real().lte(given(value)),
  in: (values) => real().in(values.map(given)),
  nin: (values) => real().nin(values.map(given)),
  exists: (yes) => real().exists(yes),
  and: (conditions) => real().and(...conditionsOf(conditions)),
  or: (conditions) => real().or(...conditionsOf(conditions)),
  set: (value) => real().set(given(value)),
  remove: () => real().remove(),
  inc: (by) => real().inc(given(by)),
  push: (values) => real().push(...values.map(given)),
  pull: (what) => real().pull(given(what)),
}
