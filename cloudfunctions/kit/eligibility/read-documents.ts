import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import { readParameter, readStandard } from '@/core/eligibility/read/standard'
import type { Law } from './law-repository'

/** What of the law can be read; what cannot decides nothing. */
export function readDocuments({ standards, parameters }: Law): {
  readonly standards: readonly StandardDocument[]
  readonly parameters: readonly ParameterDocument[]
} {
  return {
    standards: standards.flatMap((one) => {
      const read = readStandard(one)
      return read.ok ? [read.value] : []
    }),
    parameters: parameters.flatMap((one) => {
      const read = readParameter(one)
      return read.ok ? [read.value] : []
    }),
  }
}
