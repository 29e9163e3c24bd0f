import { collection } from '@kit/database'

/** A deployment's law: a hundred documents at most; the phone keeps all of it. */
const MOST = 500

/** A standard or a parameter as stored. Its rules are read where they are used: `src/core/eligibility/read`. */
export interface LawDocument {
  readonly _id: string
  readonly schema: number
  readonly revision: number
  readonly [key: string]: unknown
}

export interface Law {
  readonly standards: readonly LawDocument[]
  readonly parameters: readonly LawDocument[]
}

/** Every standard and parameter, in the order of their ids. Two requests. */
export async function readLaw(): Promise<Law> {
  const query = { where: {}, orderBy: [['_id', 'asc'] as const], limit: MOST }
  const standards = await collection<LawDocument>('standards').find(query)
  const parameters = await collection<LawDocument>('parameters').find(query)
  return { standards, parameters }
}
