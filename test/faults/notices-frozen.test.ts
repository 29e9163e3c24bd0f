import { MINUTE_MS, msAt } from '@/core/time'
import { newRow } from '@/core/notices/delivery'
import { RULES } from '@/core/notices/rules'
import type { Ways } from '@kit/notices/deliver'
import { openMachine, type RealMachine } from './notices-machine'

jest.mock('@kit/log', () => ({ log: () => undefined }))

const NOW = msAt('2026-11-23', '09:30')
const OPENID = 'o_frozen'
const ID = 'eligibility:p_frozen:1'

describe('an instance that is frozen after it reserved, and thaws later', () => {
  let machine: RealMachine
  const sent: number[] = []
  const wechat: Ways['wechat'] = async (_kind, _to, _notice, now) => {
    sent.push(now)
    return { kind: 'accepted', msgid: 'm1' }
  }
  const deliver = (now: number) => machine.ours(1)(now, { wechat, text: async () => 'unavailable' })
  const delivery = async () => (await machine.cloud.read('notices', ID))?.['delivery']

  beforeAll(async () => {
    machine = await openMachine('snapshot')
    const { cloud } = machine
    machine.setClock(NOW)
    const acting = [{ personId: 'p_frozen', relation: 'self', from: 0, until: null }]
    await cloud.seed('accounts', [{ _id: OPENID, acting, staff: [], createdAt: 0 }])
    const answers = [{ kind: 'look-again' as const, answer: 'accept' as const }]
    await cloud.call(OPENID, 'notices.grant', { requestId: 'request-0001', answers })
    const row = newRow(RULES['eligibility.look-again'], { to: OPENID, about: null, known: false, now: NOW })
    const plain = { params: {}, link: null, readAt: null, plan: [], nextAt: null, sensitive: false }
    const subject = { kind: 'eligibility', id: 'p_frozen', rev: 1 }
    const what = { personId: 'p_frozen', template: 'eligibility.look-again', subject, createdAt: NOW }
    await cloud.seed('notices', [{ _id: ID, schema: 2, ...plain, ...what, ...row }])
  })
  afterAll(() => machine.cloud.stop())

  it('sends nothing: what it decided two minutes ago may not hold any more', async () => {
    machine.setClock(NOW + 2 * MINUTE_MS)
    await deliver(NOW)
    expect([sent, await delivery()]).toEqual([[], expect.objectContaining({ state: 'PENDING' })])
  })

  it('gives the consent back, and the next look sends it once', async () => {
    machine.setClock(NOW + 10 * MINUTE_MS)
    await deliver(NOW + 10 * MINUTE_MS)
    await deliver(NOW + 10 * MINUTE_MS)
    expect([sent.length, await delivery()]).toEqual([1, expect.objectContaining({ state: 'ACCEPTED' })])
  })
})
