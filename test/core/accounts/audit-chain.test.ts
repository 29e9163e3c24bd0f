import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { nextEntry, verifyChain, type AuditEntry, type AuditHead } from '@/core/accounts/audit-chain'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

function chainOf(length: number): { entries: AuditEntry[]; head: AuditHead | null } {
  const entries: AuditEntry[] = []
  let head: AuditHead | null = null
  for (let i = 0; i < length; i += 1) {
    const facts = {
      chain: 'h440882_2026-11-23',
      at: 1000 + i,
      actor: `o-${i % 3}`,
      act: 'reveal',
      subject: `person:p${i}`,
    }
    const entry = nextEntry(head, facts, hash)
    entries.push(entry)
    head = { chain: entry.chain, seq: entry.seq, hash: entry.hash }
  }
  return { entries, head }
}

describe('a chain as it was written', () => {
  test.each([0, 1, 2, 50])('of %d entries is whole', (length) => {
    const { entries, head } = chainOf(length)
    expect(verifyChain(entries, head, hash)).toBeNull()
  })
})

describe('tampering is found', () => {
  const { entries, head } = chainOf(6)

  test.each(['at', 'actor', 'act', 'subject'] as const)('a changed %s', (field) => {
    fc.assert(
      fc.property(fc.nat(5), (i) => {
        const changed = entries.map((e, j) =>
          i === j ? { ...e, [field]: field === 'at' ? e.at + 1 : `${e[field]}x` } : e,
        )
        expect(verifyChain(changed, head, hash)).toEqual({ kind: 'altered', seq: i + 1 })
      }),
      { seed: 7 },
    )
  })

  test('a removed entry, wherever it stood', () => {
    for (let i = 0; i < entries.length; i += 1) {
      const shorter = entries.filter((_, j) => j !== i)
      expect(verifyChain(shorter, head, hash)).not.toBeNull()
    }
  })

  test('two entries exchanged', () => {
    const [a, b, ...rest] = entries
    expect(verifyChain([b!, a!, ...rest], head, hash)).not.toBeNull()
  })

  test('an entry slipped in between, hashed anew', () => {
    const forged = nextEntry(entries[1]!, { ...entries[2]!, subject: 'person:forged' }, hash)
    expect(verifyChain([...entries.slice(0, 2), forged, ...entries.slice(2)], head, hash)).not.toBeNull()
  })

  test('a head that was set back, or taken away', () => {
    expect(verifyChain(entries, { ...head!, seq: 5 }, hash)).toEqual({ kind: 'head', seq: 6 })
    expect(verifyChain(entries, null, hash)).toEqual({ kind: 'head', seq: 6 })
  })

  test('a whole chain written anew without the key', () => {
    const keyed = (text: string) => createHash('sha256').update(`secret${text}`).digest('hex')
    expect(verifyChain(entries, head, keyed)).toEqual({ kind: 'altered', seq: 1 })
  })

  test('a naive log that keeps no hashes would have noticed nothing', () => {
    const naive = (rows: readonly AuditEntry[]) => rows.every((e) => e.actor !== '' && e.act !== '')
    const changed = entries.map((e, i) => (i === 2 ? { ...e, subject: 'person:innocent' } : e))
    expect(naive(changed)).toBe(true)
    expect(verifyChain(changed, head, hash)).not.toBeNull()
  })
})
