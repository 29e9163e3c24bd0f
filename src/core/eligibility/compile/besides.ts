import type { AmountDocument, GradeDocument, StandardDocument } from '../document'
import type { Step } from './frame'
import type { Quantity } from './quantity'
import { newBlock, within, type Scope } from './scope'

/** What a standard says besides its verdict; of the document that decides the means test. */
export interface Besides {
  /** The line 标准线 of the means test. */
  readonly limit: Quantity | null
  readonly grades: readonly { readonly document: GradeDocument; readonly node: number }[]
  /** `when`: the node of its condition, −1 for always. */
  readonly amounts: readonly {
    readonly document: AmountDocument
    readonly quantity: Quantity
    readonly when: number
  }[]
  readonly steps: readonly Step[]
}

/** Compiles what is shown besides the verdict, and looks over figures that nothing uses. */
export function besides(scope: Scope, documents: readonly StandardDocument[]): Besides {
  const block = newBlock()
  const deciding = documents.filter(({ hardship }) => hardship !== undefined).pop()
  const shown = deciding ?? documents[documents.length - 1]
  const made = within(scope, block, shown?._id ?? '', () => ({
    limit: limitOf(scope, shown),
    grades: gradesOf(scope, shown),
    amounts: amountsOf(scope, shown),
  }))
  for (const document of documents)
    within(scope, newBlock(), document._id, () => lookOverFloors(scope, document))
  within(scope, newBlock(), '', () => unused(scope))
  return { ...made, steps: block.steps }
}

function limitOf(scope: Scope, document: StandardDocument | undefined): Quantity | null {
  return document?.limit === undefined ? null : scope.number(scope, { figure: document.limit }, 'limit')
}

function gradesOf(scope: Scope, document: StandardDocument | undefined): Besides['grades'] {
  return (document?.grades ?? []).map((grade) => ({
    document: grade,
    node: scope.truth(scope, grade.rule, `grades.${grade.id}.rule`) ?? -1,
  }))
}

function amountsOf(scope: Scope, document: StandardDocument | undefined): Besides['amounts'] {
  const made: Besides['amounts'][number][] = []
  for (const amount of document?.amounts ?? []) {
    const path = `amounts.${amount.id}`
    const when = amount.when === undefined ? -1 : scope.truth(scope, amount.when, `${path}.when`)
    const quantity = scope.number(scope, amount.rule, `${path}.rule`)
    if (quantity !== null && when !== null) made.push({ document: amount, quantity, when })
  }
  return made
}

/** What binds more local standards is held against them elsewhere: here only what is wrong with it is told. */
function lookOverFloors(scope: Scope, { floors = [] }: StandardDocument): void {
  for (const { id, least } of floors) scope.number(scope, least, `floors.${id}.least`)
}

/** A wrong figure is found when it is written, not when it is needed. One of an item's fields is found where it is used. */
function unused(scope: Scope): void {
  scope.figures.forEach(({ id, standard }) => {
    if (scope.compiledFigures.has(id)) return
    scope.document = standard
    scope.number(scope, { figure: id }, `figures.${id}`)
  })
}
