import type { Envelope } from '@/contracts/envelope'
import type { TestCloud } from '../../support/cloud'

/** 2026-11-23 09:30 in UTC+8. */
export const NOW = Date.UTC(2026, 10, 23, 1, 30)

export const AGREED = [
  { purpose: 'contact', version: 1 },
  { purpose: 'acting', version: 1 },
] as const

/** The answer of a call that must succeed. */
export function dataOf<T>(envelope: Envelope<T>): T {
  if (!envelope.ok)
    throw new Error(`refused: ${envelope.error.code} ${JSON.stringify(envelope.error.fields ?? '')}`)
  return envelope.data
}

export function codeOf(envelope: Envelope<unknown>): string {
  return envelope.ok ? 'OK' : envelope.error.code
}

/** Enters, and answers the own person's id. */
export async function enter(cloud: TestCloud, openid: string): Promise<string> {
  return dataOf(await cloud.call(openid, 'accounts.enter', {})).persons[0]!.personId
}

interface Role {
  readonly role: string
  readonly areaCode: string
  readonly adviserId?: string
}

/** An account with a role, as a finished grant would have left it. */
export async function seedStaff(
  cloud: Pick<TestCloud, 'seed'>,
  openid: string,
  grant: Role,
): Promise<string> {
  const personId = `p-${openid}`
  const live = { from: 0, until: null }
  await cloud.seed('persons', [
    { _id: personId, name: `示例${openid}`, selfOf: openid, consents: {}, live: {}, createdAt: 0 },
  ])
  const acting = [{ personId, relation: 'self', ...live }]
  await cloud.seed('accounts', [{ _id: openid, acting, staff: [{ ...grant, ...live }], createdAt: 0 }])
  return personId
}
