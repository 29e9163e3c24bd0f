import type { LawKind } from '@/core/eligibility/publish/life'
import { collection, command } from '../database'
import { Defect } from '../defect'
import type { Tx } from '../transaction'

/**
 * A deployment's law: a few hundred documents; the phone keeps all of it. As many as one request answers: were there ever more,
 * some would be cut off unseen, so then none is handed out, and phones keep what they have.
 */
const MOST = 1000

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

const COLLECTION = { standard: 'standards', parameter: 'parameters' } as const satisfies Record<
  LawKind,
  string
>

async function all(kind: LawKind, where: Readonly<Record<string, string>>): Promise<LawDocument[]> {
  const found = await collection<LawDocument>(COLLECTION[kind]).find({
    where,
    orderBy: [['_id', 'asc']],
    limit: MOST,
  })
  if (found.length === MOST) throw new Defect(`${MOST} ${COLLECTION[kind]}: more than are read`)
  return found
}

/** Every standard and parameter, in the order of their ids. Two requests. @throws Defect of 1000 of either */
export async function readLaw(): Promise<Law> {
  const standards = await allOf('standard')
  return { standards, parameters: await allOf('parameter') }
}

/** Everything published of a kind. One request. @throws Defect of 1000 */
export const allOf = (kind: LawKind): Promise<LawDocument[]> => all(kind, {})

/** What is published for exactly this area. One request. */
export function publishedIn(kind: LawKind, area: string): Promise<LawDocument[]> {
  return all(kind, { area })
}

/** Those of these ids that are published. One request; none for none. */
export function publishedByIds(kind: LawKind, ids: readonly string[]): Promise<LawDocument[]> {
  if (ids.length === 0) return Promise.resolve([])
  const where = { _id: command.in(ids) }
  return collection<LawDocument>(COLLECTION[kind]).find({ where, limit: ids.length })
}

/** One published document; null: never published, or withdrawn. */
export function readPublished(tx: Tx, kind: LawKind, id: string): Promise<LawDocument | null> {
  return tx.get<LawDocument>(COLLECTION[kind], id)
}

/** Standards of other series and areas are compiled together: who publishes or takes back one writes this, and the later one tries again. */
export function lockStandards(tx: Tx): Promise<void> {
  return tx.set('meta', { _id: 'law-standards', schema: 1 })
}

/** Two first figures of an area must not pass each other by: each writes this, and the later one tries again. */
export function lockFirst(tx: Tx, areaCode: string): Promise<void> {
  return tx.set('meta', { _id: `law-first-parameter-${areaCode}`, schema: 1 })
}

/** One that stands already ends this try. */
export function addPublished(tx: Tx, kind: LawKind, document: LawDocument): Promise<void> {
  return tx.add<LawDocument>(COLLECTION[kind], document)
}

/** Its last day from now on, under its next revision. */
export function endPublished(
  tx: Tx,
  kind: LawKind,
  { id, revision, to }: { readonly id: string; readonly revision: number; readonly to: string | null },
): Promise<number> {
  return tx.update(COLLECTION[kind], id, { [kind === 'standard' ? 'to' : 'inUse.to']: to, revision })
}

export function removePublished(tx: Tx, kind: LawKind, id: string): Promise<number> {
  return tx.remove(COLLECTION[kind], id)
}
