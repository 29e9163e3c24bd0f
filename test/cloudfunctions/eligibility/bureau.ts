import type { Envelope } from '@/contracts/envelope'
import type { Answer } from '@/contracts/registry'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { NOW, dataOf } from '../accounts/people'

export const CITY = '440800'
export const HE = 'oSampleBureau'
export const LIANG = 'oSampleBureau2'

type Cloud = Pick<TestCloud, 'call'>
type Lawful = Envelope<Answer<'eligibility.saveDraft'>>

const count = (id: string) => ({
  id,
  kind: 'count',
  unit: 'person',
  least: 1,
  most: 30,
  words: { heading: '家里几口人？', why: '标准按人数分。', short: '人数' },
})

/** A city's own means test, invented. */
export const standard = (name: string, from: string, rest: object = {}) => ({
  _id: `standard:${name}`,
  schema: 1,
  revision: 1,
  title: `湛江市示例标准 ${name}`,
  number: '示例〔2026〕1 号',
  area: CITY,
  from,
  to: null,
  status: 'provisional',
  source: '示例：为试用编的',
  facts: [count('cityMembers')],
  hardship: { notOver: [{ fact: 'cityMembers' }, { value: 3, unit: 'person' }] },
  ...rest,
})

/** The city's lists, another series, that ask a question of the same name in another way: it does not compile beside `standard`. */
export const rivalLists = (name: string, from: string, rest: object = {}) =>
  standard(name, from, {
    hardship: undefined,
    facts: [{ ...count('cityMembers'), most: 29 }],
    lists: { noTest: { tests: [], complete: false }, scope: { tests: [], complete: false } },
    ...rest,
  })

export const figure = (name: string, from: string, rest: object = {}) => ({
  _id: `parameter:${name}`,
  schema: 1,
  revision: 1,
  indicator: 'urban-disposable-income',
  area: CITY,
  title: '湛江市城镇居民人均可支配收入（示例）',
  period: name,
  inUse: { from, to: null },
  status: 'provisional',
  value: 3_900_000,
  unit: 'fen/year/person',
  source: '示例：为试用编的数',
  sample: true,
  ...rest,
})

export interface At {
  readonly draftId: string
  readonly rev: number
}

let asked = 0
export const request = () => `law-request-${(asked += 1)}`

/** What one hand of the bureau does. Whatever can be wrong with a text is written as text. */
export function handOf(cloud: Cloud, openid: string) {
  const at = ({ draftId, rev }: At) => ({ draftId, rev })
  const save = (
    document: object | string,
    { draft, ...more }: { draft?: At; requestId?: string; areaCode?: string } = {},
  ) =>
    cloud.call(openid, 'eligibility.saveDraft', {
      requestId: request(),
      kind: typeof document === 'object' && 'indicator' in document ? 'parameter' : 'standard',
      areaCode: CITY,
      text: typeof document === 'string' ? document : JSON.stringify(document),
      ...more,
      ...(draft ? { draft: at(draft) } : {}),
    })
  return {
    save,
    check: (draft: At): Promise<Lawful> => cloud.call(openid, 'eligibility.checkDraft', at(draft)),
    approve: (draft: At): Promise<Lawful> => cloud.call(openid, 'eligibility.approveDraft', at(draft)),
    giveBack: (draft: At, reason = '再看看'): Promise<Lawful> =>
      cloud.call(openid, 'eligibility.returnDraft', { ...at(draft), reason }),
    withdraw: (draft: At, reason = '写错了'): Promise<Lawful> =>
      cloud.call(openid, 'eligibility.withdrawLaw', { ...at(draft), reason }),
    show: (draftId: string) => cloud.call(openid, 'eligibility.lawShow', { draftId }),
    list: (more: object = {}) =>
      cloud.call(openid, 'eligibility.lawList', { areaCode: CITY, limit: 20, ...more }),
    /** Saved and found free of errors. */
    async checked(document: object): Promise<At> {
      const saved = dataOf(await save(document))
      const checked = dataOf(await cloud.call(openid, 'eligibility.checkDraft', at(saved)))
      if (checked.state !== 'CHECKED') throw new Error(checked.issues.map((one) => one.sentence).join())
      return checked
    },
  }
}

export type BureauHand = ReturnType<typeof handOf>

/** The sample town, and both hands of its bureau. */
export async function startBureau(): Promise<{ cloud: TestCloud; he: BureauHand; liang: BureauHand }> {
  const cloud = await startTestCloud({ sample: true })
  cloud.setClock(NOW)
  return { cloud, he: handOf(cloud, HE), liang: handOf(cloud, LIANG) }
}

/** What the audit log tells of a piece of law, in order. */
export async function actsOn(cloud: Pick<TestCloud, 'all'>, draftId: string): Promise<unknown[]> {
  const found = (await cloud.all('audit')).filter(({ subject }) => subject === `law:${draftId}`)
  return found.sort((a, b) => Number(a.seq) - Number(b.seq)).map(({ act }) => act)
}

export const sentences = (answer: { issues: readonly { sentence: string }[] }): string =>
  answer.issues.map(({ sentence }) => sentence).join('；')
