import { invalid } from '../store/errors'
import { type Store } from '../store/store'
import { isFields, type Document, type Fields, type Order, type Stage, type Value } from '../store/types'
import { readFields, readText, writeDocument } from './ejson'
import { count, list, optionalText, text, type WireParams } from './request'

/** As CloudBase for functions. */
const MOST_DOCUMENTS = 1000
const USUAL_DOCUMENTS = 100

type Action = (params: WireParams, now: number) => Promise<Record<string, unknown>>

function orderOf(value: Value): Order {
  if (!isFields(value)) throw invalid('an order is made of fields')
  return Object.entries(value).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalid(`the order of "${path}" must be 1 or -1`)
    return [path, direction] as const
  })
}

/** The one id a document operation names. */
function idOf(filter: Fields): string {
  const id = filter['_id']
  if (typeof id !== 'string') throw invalid('a document is named by a text _id')
  return id
}

const answer = (data: Record<string, unknown>) => ({ data })
const updated = (changed: number) => answer({ updated: changed, upsert_id: null })

/** In a transaction only doc() and add() go by id; a query there would escape the snapshot. */
function refuseQuery(params: WireParams): void {
  if (params['queryType'] !== 'DOC') throw invalid('where() inside a transaction is not supported: use doc()')
}

async function get(store: Store, params: WireParams, now: number) {
  const name = text(params, 'collectionName')
  const filter = readFields(params['query'], now)
  const limit = Math.min(count(params, 'limit', USUAL_DOCUMENTS) || USUAL_DOCUMENTS, MOST_DOCUMENTS)
  const skip = count(params, 'offset', 0)
  const projection = params['projection'] === undefined ? undefined : readFields(params['projection'], now)
  const tx = optionalText(params, 'transactionId')
  let documents: Document[]
  if (tx !== undefined) {
    refuseQuery(params)
    if (projection) throw invalid('field() inside a transaction is not supported')
    const document = await store.transactions.get(tx, name, idOf(filter))
    documents = document ? [document] : []
  } else {
    const order = params['order'] === undefined ? [] : orderOf(readText(params['order'], now))
    documents = await store.documents.find(name, { filter, order, skip, limit, projection })
  }
  return answer({ list: documents.map(writeDocument), offset: skip, limit })
}

async function insert(store: Store, params: WireParams, now: number) {
  const name = text(params, 'collectionName')
  const documents = list(params, 'data').map((document) => readFields(document, now))
  const tx = optionalText(params, 'transactionId')
  if (tx === undefined) return answer({ insertedIds: await store.documents.insert(name, documents) })
  const insertedIds: string[] = []
  for (const document of documents) insertedIds.push(await store.transactions.insert(tx, name, document))
  return answer({ insertedIds })
}

async function modify(store: Store, params: WireParams, now: number) {
  const name = text(params, 'collectionName')
  const filter = readFields(params['query'], now)
  const data = readFields(params['data'], now)
  const tx = optionalText(params, 'transactionId')
  if (tx !== undefined) refuseQuery(params)
  if (params['merge'] === false) {
    const id = idOf(filter)
    const { made } =
      tx === undefined
        ? await store.documents.put(name, id, data)
        : await store.transactions.put(tx, name, id, data)
    return answer(made ? { updated: 0, upsert_id: id } : { updated: 1, upsert_id: null })
  }
  if (params['upsert'] === true)
    throw invalid('an update that makes the document is not supported: use set()')
  if (tx !== undefined) return updated(await store.transactions.update(tx, name, idOf(filter), data))
  return updated(await store.documents.update(name, filter, data, params['multi'] !== false))
}

async function remove(store: Store, params: WireParams, now: number) {
  const name = text(params, 'collectionName')
  const filter = readFields(params['query'], now)
  const tx = optionalText(params, 'transactionId')
  if (tx !== undefined) {
    refuseQuery(params)
    return answer({ deleted: await store.transactions.remove(tx, name, idOf(filter)) })
  }
  return answer({ deleted: await store.documents.remove(name, filter, params['multi'] !== false) })
}

function stageOf(stage: unknown, now: number): Stage {
  const raw = readText(stage, now)
  if (!isFields(raw) || typeof raw['stageKey'] !== 'string') throw invalid('an aggregate is made of stages')
  return { name: raw['stageKey'], value: readText(raw['stageValue'], now) }
}

/** Documents, queries, counts, aggregates and transactions. */
export function documentActions(store: Store): Record<string, Action> {
  return {
    'database.getDocument': (params, now) => get(store, params, now),
    'database.calculateDocument': async (params, now) =>
      answer({
        total: await store.documents.count(text(params, 'collectionName'), readFields(params['query'], now)),
      }),
    'database.insertDocument': (params, now) => insert(store, params, now),
    'database.modifyDocument': (params, now) => modify(store, params, now),
    'database.removeDocument': (params, now) => remove(store, params, now),
    'database.aggregateDocuments': async (params, now) => {
      const stages = list(params, 'stages').map((stage) => stageOf(stage, now))
      const documents = await store.documents.aggregate(text(params, 'collectionName'), stages)
      return answer({ list: documents.map(writeDocument) })
    },
    'database.startTransaction': () => Promise.resolve({ transactionId: store.transactions.begin() }),
    'database.commitTransaction': async (params) => {
      await store.transactions.commit(text(params, 'transactionId'))
      return answer({})
    },
    'database.abortTransaction': async (params) => {
      await store.transactions.abort(text(params, 'transactionId'))
      return answer({})
    },
  }
}
