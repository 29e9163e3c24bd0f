import type { NumberRule } from '../rule'
import { combined } from './align'
import { converted, product, quotient, rounded } from './arithmetic'
import { datedNumber, sinceNumber } from './dates'
import { countNumber, eachNumber } from './items'
import { factNumber, fixedNumber, parameterNumber, ratioNumber } from './leaves'
import { bandsNumber, chooseNumber, tableNumber } from './pick'
import type { Quantity } from './quantity'
import { deeper, opened, report, within, type Scope } from './scope'

/** Parts of one number, those of its figures counted each time they are used: each is computed and explained there. */
const MOST_PARTS = 5000

/**
 * Compiles a number rule. Answers null after reporting what is wrong with it:
 * an unknown name, a unit error, a cycle, or a value that could pass 2^53 − 1.
 */
export function compileNumber(scope: Scope, rule: NumberRule, path: string): Quantity | null {
  const compiled = deeper(scope, path, () => simple(scope, rule, path))
  if (compiled !== null && compiled.size > MOST_PARTS)
    return report(scope, path, 'too-big', String(MOST_PARTS))
  if (compiled !== null && Math.max(compiled.most, -compiled.least) > Number.MAX_SAFE_INTEGER) {
    return report(scope, path, 'too-large', String(compiled.most))
  }
  return compiled
}

/** What is read as it stands, and what is picked or gone through; else `computed`. */
function simple(scope: Scope, rule: NumberRule, path: string): Quantity | null {
  if ('fact' in rule) return factNumber(scope, 'fact', rule.fact, `${path}.fact`)
  if ('sum' in rule) return factNumber(scope, 'sum', rule.sum, `${path}.sum`)
  if ('parameter' in rule) return parameterNumber(scope, rule, path)
  if ('value' in rule) return fixedNumber(scope, rule, path)
  if ('ratio' in rule) return ratioNumber(scope, rule.ratio, `${path}.ratio`)
  if ('figure' in rule) return figureNumber(scope, rule.figure, `${path}.figure`)
  if ('choose' in rule) return chooseNumber(scope, rule, path)
  if ('table' in rule) return tableNumber(scope, rule, path)
  if ('bands' in rule) return bandsNumber(scope, rule, path)
  if ('each' in rule) return eachNumber(scope, rule, path)
  if ('count' in rule) return countNumber(scope, rule, path)
  if ('since' in rule) return sinceNumber(scope, rule, path)
  if ('dated' in rule) return datedNumber(scope, rule, path)
  return computed(scope, rule, path)
}

function computed(scope: Scope, rule: NumberRule, path: string): Quantity | null {
  if ('perMonth' in rule || 'perYear' in rule) return yearly(scope, rule, path)
  if ('round' in rule) {
    const inner = compileNumber(scope, rule.round, `${path}.round`)
    return inner && rounded(scope, inner, rule, path)
  }
  if ('divide' in rule) return over(scope, rule.divide, `${path}.divide`, quotient)
  if ('multiply' in rule) return over(scope, rule.multiply, `${path}.multiply`, product)
  if ('add' in rule) return over(scope, rule.add, `${path}.add`, combined('add'))
  if ('subtract' in rule) return over(scope, rule.subtract, `${path}.subtract`, combined('subtract'))
  if ('greater' in rule) return over(scope, rule.greater, `${path}.greater`, combined('greater'))
  if ('lesser' in rule) return over(scope, rule.lesser, `${path}.lesser`, combined('lesser'))
  return report(scope, path, 'unknown-operator', Object.keys(rule).join(' '))
}

type Make = (scope: Scope, operands: readonly Quantity[], path: string) => Quantity | null

function over(scope: Scope, rules: readonly NumberRule[], path: string, make: Make): Quantity | null {
  const operands = rules.map((rule, at) => compileNumber(scope, rule, `${path}.${at}`))
  const sound = operands.filter((operand) => operand !== null)
  return sound.length === operands.length ? make(scope, sound, path) : null
}

function yearly(
  scope: Scope,
  rule: { readonly perMonth: NumberRule } | { readonly perYear: NumberRule },
  path: string,
): Quantity | null {
  const op = 'perMonth' in rule ? 'perMonth' : 'perYear'
  const inner = compileNumber(scope, 'perMonth' in rule ? rule.perMonth : rule.perYear, `${path}.${op}`)
  return inner && converted(scope, op, inner, `${path}.${op}`)
}

/** A figure is computed once: where it was first used, else in the standard itself. */
function figureNumber(scope: Scope, name: string, path: string): Quantity | null {
  const before = scope.block.figures.get(name) ?? scope.main.figures.get(name)
  if (before !== undefined) return before
  const figure = scope.figures.get(name)
  if (figure === undefined) return report(scope, path, 'unknown-figure', name)
  const { block } = scope
  scope.compiledFigures.add(name)
  const made = opened(scope, `figure ${name}`, path, () =>
    within(scope, block, figure.standard, () => compileNumber(scope, figure.rule, `figures.${name}.rule`)),
  )
  if (made === null) return null
  const titled = { ...made, title: figure.title }
  block.figures.set(name, titled)
  return titled
}
