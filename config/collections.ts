/**
 * Every collection and index, declared once: the gateway makes PostgreSQL tables and indexes of it,
 * the deployment makes CloudBase collections of it. A query without an index here is a defect.
 */
export interface IndexSpec {
  /** Dotted paths, in order. A path into an array is not indexable here. */
  readonly fields: readonly string[]
  readonly unique?: boolean
}

export interface CollectionSpec {
  readonly name: string
  readonly indexes: readonly IndexSpec[]
}

const on = (...fields: string[]): IndexSpec => ({ fields })

export const COLLECTIONS = [
  { name: 'accounts', indexes: [] },
  { name: 'persons', indexes: [on('phoneIndex')] },
  { name: 'areas', indexes: [on('parent', 'order')] },
  { name: 'venues', indexes: [on('areaCode')] },
  { name: 'advisers', indexes: [on('townCode')] },
  { name: 'adviser_villages', indexes: [] },
  { name: 'adviser_days', indexes: [on('adviserId', 'date'), on('date')] },
  {
    name: 'appointments',
    indexes: [on('personId', 'start'), on('adviserId', 'date', 'start'), on('townCode', 'date', 'start')],
  },
  {
    name: 'notices',
    indexes: [
      on('personId', 'createdAt'),
      on('personId', 'readAt', 'createdAt'),
      on('personId', 'subject.kind', 'createdAt'),
      on('nextAt'),
      on('deliverAt'),
    ],
  },
  {
    name: 'conversations',
    indexes: [on('personId', 'lastAt'), on('adviserId', 'queue', 'queueAt')],
  },
  {
    name: 'messages',
    indexes: [on('conversationId', 'seq'), on('townCode', 'state', 'at'), on('recheckAt'), on('checkTrace')],
  },
  { name: 'parties', indexes: [] },
  { name: 'grants', indexes: [] },
  { name: 'look_again', indexes: [on('lawVersion')] },
  { name: 'calls', indexes: [on('townCode', 'state', 'dueBy')] },
  { name: 'calendars', indexes: [] },
  { name: 'standards', indexes: [on('area', 'from')] },
  { name: 'parameters', indexes: [on('indicator', 'area', 'period')] },
  {
    name: 'law_drafts',
    indexes: [
      on('areaCode', 'changedAt'),
      on('areaCode', 'kind', 'changedAt'),
      on('areaCode', 'state', 'changedAt'),
      on('documentId'),
      on('cut.id'),
      on('state', 'from'),
    ],
  },
  { name: 'kept_checks', indexes: [on('month'), on('county', 'month')] },
  { name: 'staff_proposals', indexes: [on('areaCode', 'state')] },
  { name: 'audit', indexes: [on('chain', 'seq')] },
  { name: 'audit_heads', indexes: [] },
  { name: 'job_runs', indexes: [] },
  { name: 'signals', indexes: [] },
  { name: 'meta', indexes: [] },
] as const satisfies readonly CollectionSpec[]

export type CollectionName = (typeof COLLECTIONS)[number]['name']

export function isCollection(name: string): name is CollectionName {
  return COLLECTIONS.some((collection) => collection.name === name)
}
