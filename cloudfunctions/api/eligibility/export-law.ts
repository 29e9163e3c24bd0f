import { exportLaw as contract } from '@/contracts/eligibility/export-law'
import type { InputOf } from '@/contracts/action'
import { contains } from '@/core/directory/area-code'
import { NATION, type Day, type ParameterDocument, type StandardDocument } from '@/core/eligibility/document'
import { PARAMETER_HEADS, parameterRow } from '@/core/eligibility/exchange/parameter-row'
import { STANDARD_HEADS, standardRow } from '@/core/eligibility/exchange/standard-row'
import { loadLibrary, type Library } from '@/core/eligibility/library'
import { dayOf } from '@/core/time'
import { readLaw } from '@kit/eligibility/law-repository'
import { handle } from '@kit/handler'
import { workbookOf } from '@kit/paper/call'
import type { Sheet } from '@kit/paper/sheet'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const NAMES = { standard: '经济困难标准', parameter: '基数' } as const

type Wanted = InputOf<typeof contract>

/** 3 requests with the account's; one call to `documents` for a workbook. */
export const exportLaw = handle(contract, async (wanted, { now, permit }) => {
  const { areaCode, kind, format } = wanted
  permit({ areaCode })
  const today = dayOf(now)
  const library = loadLibrary(await readLaw())
  const name = `${NAMES[kind]}-${areaCode}-${today}.${format}`
  if (format === 'json') {
    const text = JSON.stringify({ kind, documents: documentsOf(library, wanted, today) }, null, 2)
    return { name, mime: 'application/json', base64: Buffer.from(text, 'utf8').toString('base64') }
  }
  return { name, mime: WORKBOOK, base64: await workbookOf([sheetOf(library, wanted, today)], now) }
})

/** Of the area, of areas in it, and of those around it whose law it lives by; what has ended is left out. */
function documentsOf(library: Library, { areaCode, kind }: Wanted, today: Day) {
  return kind === 'standard' ? standardsOf(library, areaCode, today) : parametersOf(library, areaCode, today)
}

const concerns = (areaCode: string, area: string): boolean =>
  area === NATION || contains(areaCode, area) || contains(area, areaCode)

const standardsOf = (library: Library, areaCode: string, today: Day): StandardDocument[] =>
  library.standards.filter(({ area, to }) => concerns(areaCode, area) && (to === null || to >= today))

const parametersOf = (library: Library, areaCode: string, today: Day): ParameterDocument[] =>
  library.parameters.filter(
    ({ area, inUse }) => concerns(areaCode, area) && (inUse.to === null || inUse.to >= today),
  )

function sheetOf(library: Library, { areaCode, kind }: Wanted, today: Day): Sheet {
  if (kind === 'parameter') {
    const rows = parametersOf(library, areaCode, today).map(parameterRow)
    return {
      name: NAMES[kind],
      heads: PARAMETER_HEADS,
      rows,
      widths: [44, 26, 10, 30, 10, 12, 12, 14, 12, 8, 40],
    }
  }
  const rows = standardsOf(library, areaCode, today).map(standardRow)
  return {
    name: NAMES[kind],
    heads: STANDARD_HEADS,
    rows,
    widths: [30, 40, 28, 10, 12, 12, 80],
  }
}
