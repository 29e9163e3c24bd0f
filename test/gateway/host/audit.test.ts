import { createHmac, hkdfSync } from 'node:crypto'
import { chainHash, verifyAudit } from '../../../gateway/commands/audit'
import { nextEntry, type AuditHead } from '../../../src/core/accounts/audit-chain'
import { KEY_PURPOSE } from '../../../src/core/accounts/keys'
import { startTestCloud, type TestCloud } from '../../support/cloud'

describe('npm run audit:verify', () => {
  let cloud: TestCloud
  const verify = () => verifyAudit(cloud.gateway.records, chainHash(cloud.keys.data))

  /** Entries as the functions write them. */
  const write = async (chain: string, acts: readonly string[]) => {
    const hash = chainHash(cloud.keys.data)
    let head: AuditHead | null = null
    for (const act of acts) {
      const entry = nextEntry(head, { chain, at: 5, actor: 'oclerk', act, subject: 'person:p1' }, (text) =>
        hash(text),
      )
      await cloud.seed('audit', [{ ...entry, _id: `${chain}:${entry.seq}` }])
      head = entry
    }
    if (head) await cloud.seed('audit_heads', [{ _id: chain, chain, seq: head.seq, hash: head.hash }])
  }
  const many = Array.from({ length: 12 }, (_, i) => `act.${i}`)

  beforeAll(async () => (cloud = await startTestCloud()))
  afterAll(() => cloud.stop())
  beforeEach(async () => {
    await cloud.store.documents.remove('audit', {}, true)
    await cloud.store.documents.remove('audit_heads', {}, true)
  })

  it('finds every chain whole, past the tenth entry too', async () => {
    await write('h440883_2026-11-23', many)
    await write('h440802_2026-11-23', ['staff.approve'])
    expect(await verify()).toEqual({ chains: 2, broken: [] })
  })

  it.each([
    [
      'altered',
      () => cloud.store.documents.update('audit', { seq: 3 }, { $set: { actor: 'oother' } }, false),
    ],
    ['missing', () => cloud.store.documents.remove('audit', { seq: 3 }, false)],
    ['head', () => cloud.store.documents.remove('audit', { seq: 12 }, false)],
  ])('finds an entry %s', async (kind, tamper) => {
    await write('h440883_2026-11-23', many)
    await tamper()
    const { broken } = await verify()
    expect(broken).toEqual([{ chain: 'h440883_2026-11-23', fault: { kind, seq: kind === 'head' ? 11 : 3 } }])
  })

  it('finds a chain removed with its head kept', async () => {
    await write('h440883_2026-11-23', many)
    await cloud.store.documents.remove('audit', {}, true)
    expect((await verify()).broken).toHaveLength(1)
  })

  it.each(['k9', 'constructor', '__proto__', ''])(
    'finds a chain forged under the key %p that nobody has',
    async (keyId) => {
      const key = Buffer.from(hkdfSync('sha256', Buffer.alloc(0), '', KEY_PURPOSE.audit, 32))
      const hash = (text: string) => `${keyId}.${createHmac('sha256', key).update(text).digest('base64url')}`
      const chain = 'h440883_2026-11-23'
      const facts = { chain, at: 5, actor: 'onobody', act: 'person.phone.reveal', subject: 'person:p1' }
      const entry = nextEntry(null, facts, hash)
      await cloud.seed('audit', [{ ...entry, _id: `${chain}:1` }])
      await cloud.seed('audit_heads', [{ _id: chain, chain, seq: 1, hash: entry.hash }])
      expect((await verify()).broken).toEqual([{ chain, fault: { kind: 'altered', seq: 1 } }])
    },
  )

  it('finds a chain forged without the key', async () => {
    await write('h440883_2026-11-23', many)
    const other = chainHash(JSON.stringify({ k1: Buffer.alloc(32, 9).toString('base64') }))
    expect((await verifyAudit(cloud.gateway.records, other)).broken).toHaveLength(1)
  })
})
