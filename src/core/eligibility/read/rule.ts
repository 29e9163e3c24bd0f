import {
  area,
  day,
  listOf,
  named,
  nullOr,
  oneOf,
  operator,
  pairOf,
  positive,
  shape,
  text,
  whole,
  type Form,
} from './form'

/** Levels of area, of parameters and of whom a floor binds. */
export const level = oneOf('province', 'prefecture', 'county')

export const number: Form = named('number', () => anyNumber)
export const rule: Form = named('rule', () => anyRule)

const numbers = listOf(number, 1)
const pair = pairOf(number)

const anyNumber = operator({
  fact: shape({ fact: text }),
  sum: shape({ sum: text }),
  parameter: shape({ parameter: text, of: level }, { at: text }),
  value: shape({ value: whole, unit: text }),
  ratio: shape({ ratio: pairOf(whole, positive) }),
  figure: shape({ figure: text }),
  add: shape({ add: numbers }),
  subtract: shape({ subtract: pair }),
  multiply: shape({ multiply: numbers }),
  divide: shape({ divide: pair }),
  perMonth: shape({ perMonth: number }),
  perYear: shape({ perYear: number }),
  greater: shape({ greater: numbers }),
  lesser: shape({ lesser: numbers }),
  round: shape({ round: number, to: positive, way: oneOf('up', 'down', 'half-up') }),
  choose: shape({ choose: listOf(shape({ if: rule, then: number }), 1), else: number }),
  table: shape({ table: number, rows: numbers, further: number }),
  bands: shape({
    bands: number,
    rows: listOf(
      operator({
        upTo: shape({ upTo: number, then: number }),
        under: shape({ under: number, then: number }),
      }),
      1,
    ),
    above: number,
  }),
  each: shape({ each: text, total: number }, { where: rule }),
  count: shape({ count: text }, { where: rule }),
  since: shape({ since: text, in: oneOf('year', 'month', 'day') }, { dayAfter: oneOf(true) }),
  dated: shape({ dated: listOf(shape({ from: day, to: nullOr(day), value: whole }), 1), unit: text }),
})

/** `has` before `any`: its codes are called so too. */
const anyRule = operator({
  all: shape({ all: listOf(rule) }),
  is: shape({ is: text, in: listOf(text) }),
  has: shape({ has: text, any: listOf(text) }),
  any: shape({ any: listOf(rule) }),
  not: shape({ not: rule }),
  if: shape({ if: rule, then: rule, else: rule }),
  test: shape({ test: text }),
  within: shape({ within: text, areas: listOf(area) }),
  some: shape({ some: text, where: rule }),
  every: shape({ every: text, where: rule }),
  below: shape({ below: pair }),
  notOver: shape({ notOver: pair }),
  above: shape({ above: pair }),
  atLeast: shape({ atLeast: pair }),
  unwritten: shape({ unwritten: text }),
})
