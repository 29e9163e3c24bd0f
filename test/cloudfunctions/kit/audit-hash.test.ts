import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { nextEntry, verifyChain, type AuditEntry, type AuditHead } from '@/core/accounts/audit-chain'
import { KEY_PURPOSE } from '@/core/accounts/keys'
import { auditHash } from '@kit/crypto'

const [k1, k2] = [randomBytes(32), randomBytes(32)]
const ringOf = (keys: Record<string, Buffer>) =>
  JSON.stringify(Object.fromEntries(Object.entries(keys).map(([id, key]) => [id, key.toString('base64')])))

/** The hash as the operator's command makes it, written down apart from the kit. */
function byHand(keys: Readonly<Record<string, Buffer>>) {
  return (text: string, like = 'k1.') => {
    const id = like.split('.')[0] ?? ''
    const key = Buffer.from(hkdfSync('sha256', keys[id]!, '', KEY_PURPOSE.audit, 32))
    return `${id}.${createHmac('sha256', key).update(text).digest('base64url')}`
  }
}

function chain(): { entries: AuditEntry[]; head: AuditHead } {
  const entries: AuditEntry[] = []
  let head: AuditHead | null = null
  for (let i = 0; i < 4; i += 1) {
    if (i === 2) process.env['DATA_KEYS'] = ringOf({ k1, k2 })
    const facts = {
      chain: 'h440882_2026-11-23',
      at: i,
      actor: 'o-clerk',
      act: 'reveal',
      subject: `person:p${i}`,
    }
    head = nextEntry(head, facts, (text) => auditHash(text))
    entries.push(head as AuditEntry)
  }
  return { entries, head: head! }
}

describe('the key of the audit log', () => {
  process.env['DATA_KEYS'] = ringOf({ k1 })
  const { entries, head } = chain()

  test('a chain that lived through a rotation is verified by the keys alone', () => {
    expect(entries.map((e) => e.hash.slice(0, 2))).toEqual(['k1', 'k1', 'k2', 'k2'])
    expect(verifyChain(entries, head, byHand({ k1, k2 }))).toBeNull()
  })

  test('who rewrites the chain without the key is found', () => {
    const guessed = byHand({ k1: randomBytes(32), k2 })
    const forged = nextEntry(null, { ...entries[0]!, subject: 'person:other' }, guessed)
    expect(verifyChain([forged], forged, byHand({ k1, k2 }))).toEqual({ kind: 'altered', seq: 1 })
  })
})
