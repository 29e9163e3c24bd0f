import type { AmountDocument, FloorDocument, GradeDocument, StandardDocument } from '../document'
import type { Step } from './frame'
import type { Quantity } from './quantity'
import { newBlock, within, type Scope } from './scope'

/** What a standard says besides its verdict; of the document that decides the means test. */
export interface Besides {
  /** The line 标准线 of the means test. */
  readonly limit: Quantity | null
  readonly grades: readonly { readonly document: GradeDocument; readonly node: number }[]
  /** `when`: the place of its condition, −1 for always. */
  readonly amounts: readonly {
    readonly document: AmountDocument
    readonly quantity: Quantity
    readonly when: number
  }[]
  /** Of every document: what binds more local standards. */
  readonly floors: readonly {
    readonly standard: string
    readonly document: FloorDocument
    readonly least: Quantity
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
  const floors = documents.reduce<Besides['floors']>(
    (all, document) => [...all, ...within(scope, block, document._id, () => floorsOf(scope, document))],
    [],
  )
  within(scope, newBlock(), '', () => unused(scope))
  return { ...made, floors, steps: block.steps }
}

function limitOf(scope: Scope, document: StandardDocument | undefined): Quantity | null {
  return document?.limit === undefined ? null : scope.number(scope, { figure: document.limit }, 'limit')
}

function gradesOf(scope: Scope, document: StandardDocument | undefined): Besides['grades'] {
  return (document?.grades ?? [])
    .map((grade) => ({
      document: grade,
      node: scope.truth(scope, grade.rule, `grades.${grade.id}.rule`) ?? -1,
    }))
    .filter(({ node }) => node >= 0)
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

function floorsOf(scope: Scope, document: StandardDocument): Besides['floors'] {
  const made: Besides['floors'][number][] = []
  for (const floor of document.floors ?? []) {
    const least = scope.number(scope, floor.least, `floors.${floor.id}.least`)
    if (least !== null) made.push({ standard: document._id, document: floor, least })
  }
  return made
}

/** A wrong figure is found when it is written, not when it is needed. One of an item's fields is found where it is used. */
function unused(scope: Scope): void {
  scope.figures.forEach(({ id, standard }) => {
    if (scope.compiledFigures.has(id)) return
    scope.document = standard
    scope.number(scope, { figure: id }, `figures.${id}`)
  })
}
