import { resolve } from 'node:path'
import type { Envelope } from '@/contracts/envelope'
import type { Answer, Sent } from '@/contracts/registry'
import { msAt } from '@/core/time'
import type { Isolation } from '../../../gateway/store/types'
import { startTestCloud, type TestCloud } from '../../support/cloud'

/** The sample village, its adviser, its town's adviser and clerk. */
export const VILLAGE = '440883107206'
export const TOWN = '440883107'
export const ADVISER = 'oSampleAdviser'
export const CLERK = 'oSampleClerk'
/** Monday, 9:30 in UTC+8: the adviser answers. */
export const NOW = msAt('2026-11-23', '09:30')
/** The stand-in takes this for risky. */
export const RISKY = '违规示例'

const wechat = {
  templatesFile: resolve(__dirname, '../../../data/notices/subscribe-templates.json'),
  stateFile: null,
  smsLog: null,
}

export const openVillage = async (isolation: Isolation = 'snapshot'): Promise<TestCloud> => {
  const cloud = await startTestCloud({ isolation, sample: true, identity: { kind: 'dev' }, wechat })
  cloud.setClock(NOW)
  return cloud
}

export const codeOf = (answer: Envelope<unknown>): string => (answer.ok ? 'OK' : answer.error.code)

export function dataOf<T>(answer: Envelope<T>): T {
  if (!answer.ok) throw new Error(`${answer.error.code} ${JSON.stringify(answer.error.fields ?? [])}`)
  return answer.data
}

type Seeding = Pick<TestCloud, 'seed'>

export const personOf = (openid: string) => `p_${openid}`

/** Somebody with an account who agreed to what is named, and who may act for others too. */
export async function settle(
  cloud: Seeding,
  openid: string,
  { name = '林示例', agreed = ['contact', 'sensitive'], actsFor = [] as readonly string[] } = {},
): Promise<string> {
  const personId = personOf(openid)
  const consents = Object.fromEntries(agreed.map((purpose) => [purpose, { version: 1, at: 0 }]))
  const person = { _id: personId, name, selfOf: openid, consents, live: {}, createdAt: 0 }
  const link = (id: string) => ({
    personId: id,
    relation: id === personId ? 'self' : 'relative',
    from: 0,
    until: null,
  })
  await cloud.seed('persons', [person])
  const acting = [personId, ...actsFor].map(link)
  await cloud.seed('accounts', [{ _id: openid, acting, staff: [], createdAt: 0 }])
  return personId
}

/** Somebody of the staff. */
export async function employ(
  cloud: Seeding,
  openid: string,
  role: 'adviser' | 'clerk',
  areaCode: string,
  adviserId: string | null = null,
): Promise<string> {
  const grant = { role, areaCode, adviserId, venueId: null, from: 0, until: null }
  await cloud.seed('accounts', [{ _id: openid, acting: [], staff: [grant], createdAt: 0 }])
  return openid
}

let requests = 0
/** A request id nobody used yet. */
export const next = () => `request-${String((requests += 1)).padStart(6, '0')}`

type Starting = Partial<Sent<'consultations.start'>>
type Room = Answer<'consultations.pull'>

/** What one account does; each request under an id of its own unless one is named. */
export type Talker = ReturnType<typeof talker>

export function talker(cloud: Pick<TestCloud, 'call'>, openid: string) {
  const send = (
    conversationId: string,
    body: string | Sent<'consultations.send'>['body'],
    more: { after?: number; requestId?: string } = {},
  ) =>
    cloud.call(openid, 'consultations.send', {
      requestId: next(),
      after: 0,
      ...more,
      conversationId,
      body: typeof body === 'string' ? { kind: 'text', text: body } : body,
    })
  return {
    openid,
    start: (more: Starting = {}) =>
      cloud.call(openid, 'consultations.start', {
        requestId: next(),
        personId: personOf(openid),
        areaCode: VILLAGE,
        matter: 'wages',
        about: { kind: 'matter' },
        otherParty: null,
        text: '老板欠我三个月工资，怎么办？',
        ...more,
      }),
    send,
    say: async (conversationId: string, text: string) => dataOf(await send(conversationId, text)).seq,
    recall: (conversationId: string, target: number, after = 0, requestId = next()) =>
      cloud.call(openid, 'consultations.recall', { requestId, conversationId, target, after }),
    pull: (conversationId: string, more: Partial<Sent<'consultations.pull'>> = {}) =>
      cloud.call(openid, 'consultations.pull', { conversationId, ...more }),
    async room(conversationId: string): Promise<Room> {
      return dataOf(await cloud.call(openid, 'consultations.pull', { conversationId, limit: 50 }))
    },
    async entry(conversationId: string, seq: number): Promise<Room['entries'][number]> {
      const answer = await cloud.call(openid, 'consultations.pull', {
        conversationId,
        after: seq - 1,
        limit: 1,
      })
      return dataOf(answer).entries[0]!
    },
    read: (conversationId: string, seq: number) =>
      cloud.call(openid, 'consultations.read', { conversationId, seq }),
    close: (conversationId: string) => cloud.call(openid, 'consultations.close', { conversationId }),
    rate: (conversationId: string, stars: number, words: string | null = null) =>
      cloud.call(openid, 'consultations.rate', { conversationId, stars, words }),
    mine: (more: Sent<'consultations.mine'> = {}) => cloud.call(openid, 'consultations.mine', more),
    queue: (list: Sent<'consultations.queue'>['list'], more: { cursor?: string; limit?: number } = {}) =>
      cloud.call(openid, 'consultations.queue', { list, ...more }),
    held: (areaCode = TOWN, more: { cursor?: string; limit?: number } = {}) =>
      cloud.call(openid, 'consultations.held', { areaCode, ...more }),
    openHeld: (messageId: string) => cloud.call(openid, 'consultations.openHeld', { messageId }),
    judge: (messageId: string, verdict: 'release' | 'reject') =>
      cloud.call(openid, 'consultations.judge', { messageId, verdict }),
  }
}

/** Somebody new in the village, with a conversation begun. */
export async function asking(cloud: TestCloud, openid: string, more: Starting = {}) {
  await settle(cloud, openid)
  const person = talker(cloud, openid)
  const room = dataOf(await person.start(more))
  return { person, adviser: talker(cloud, ADVISER), id: room.conversation.conversationId, room }
}

interface StoredEntry {
  readonly _id: string
  readonly conversationId: string
  readonly seq: number
  readonly accountId: string
  readonly requestId: string | null
  readonly kind: string
  readonly state: string
  readonly bodySealed: string | null
  readonly image: { readonly fileId: string } | null
  readonly recheckAt: number | null
  readonly rechecks: number
  readonly checkTrace?: string
  readonly doomed: string | null
}

/** What is stored of one conversation, by place. */
export async function storedEntries(
  cloud: Pick<TestCloud, 'all'>,
  conversationId: string,
): Promise<StoredEntry[]> {
  const all = (await cloud.all('messages')) as unknown as StoredEntry[]
  return all.filter((m) => m.conversationId === conversationId).sort((a, b) => a.seq - b.seq)
}

/** C1: places are dense from 1. Answers what is wrong; the same check for the naive way. */
export function holesIn(places: readonly number[]): string[] {
  const sorted = [...places].sort((a, b) => a - b)
  return sorted.flatMap((place, i) => (place === i + 1 ? [] : [`place ${i + 1} is ${place}`]))
}

/** Database requests of the last call of an action, as its log line tells; openapi calls and files are none. */
export function counted(cloud: TestCloud, action: string): number {
  const lines = cloud
    .logs()
    .split('\n')
    .filter((line) => line.includes(`"${action}"`))
  const { requests: made }: { requests: number } = JSON.parse(lines.at(-1)!)
  return made
}
