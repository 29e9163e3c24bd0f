import { decideRecall, type Recallable } from '@/core/consultations/recall'
import { ENTRY_KINDS, RECALL_MS } from '@/core/consultations/shape'
import { msAt } from '@/core/time'

const NOW = msAt('2026-11-23', '09:30')

const message = (more: Partial<Recallable> = {}): Recallable => ({
  kind: 'text',
  state: 'SHOWN',
  accountId: 'oSampleVillager',
  at: NOW,
  ...more,
})

const decide = (more: Partial<Recallable>, now = NOW) => decideRecall(message(more), 'oSampleVillager', now)

describe('taking a message back', () => {
  it.each(['SHOWN', 'HELD', 'CHECKING'] as const)('works while it is %s', (state) => {
    expect(decide({ state })).toBe('recall')
  })

  it('works for two minutes to the millisecond', () => {
    expect(decide({}, NOW + RECALL_MS)).toBe('recall')
    expect(decide({}, NOW + RECALL_MS + 1)).toBe('TOO_LATE')
  })

  it('works for words and pictures only', () => {
    const possible = ENTRY_KINDS.filter((kind) => decide({ kind }) === 'recall')
    expect(possible).toEqual(['text', 'image'])
  })

  it('is for its own sender, not for the other account of the same person', () => {
    expect(decide({ accountId: 'oSampleRelative' })).toBe('FORBIDDEN')
  })

  it('twice is once, however late the second comes', () => {
    expect(decide({ state: 'RECALLED' }, NOW + 10 * RECALL_MS)).toBe('already')
  })

  it('does not hide what a clerk has ruled out', () => {
    expect(decide({ state: 'REJECTED' })).toBe('TOO_LATE')
  })
})
