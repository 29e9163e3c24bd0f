import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import { collection } from '@kit/database'

/** A deployment's law: a hundred documents at most; the phone keeps all of it. */
const MOST = 500

export interface Law {
  readonly standards: readonly StandardDocument[]
  readonly parameters: readonly ParameterDocument[]
}

/** Every standard and parameter, in the order of their ids. Two requests. */
export async function readLaw(): Promise<Law> {
  const query = { where: {}, orderBy: [['_id', 'asc'] as const], limit: MOST }
  const standards = await collection<StandardDocument>('standards').find(query)
  const parameters = await collection<ParameterDocument>('parameters').find(query)
  return { standards, parameters }
}
