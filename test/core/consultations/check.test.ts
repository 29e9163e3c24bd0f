import {
  CHECKING_MS,
  afterSilence,
  afterVerdict,
  imageAtPosting,
  judge,
  mayReadBody,
  nextRecheck,
  textAtPosting,
  type Verdict,
} from '@/core/consultations/check'
import { ENTRY_STATES, type EntryState } from '@/core/consultations/shape'
import { MINUTE_MS, msAt } from '@/core/time'

const NOW = msAt('2026-11-23', '09:30')
const VERDICTS: readonly Verdict[] = ['pass', 'review', 'risky', 'error']

describe('a text when stored', () => {
  it.each([
    ['pass', 'SHOWN', false],
    ['review', 'SHOWN', false],
    ['risky', 'HELD', false],
    ['error', 'SHOWN', true],
  ] as const)('of a person, checked as %s, is %s', (verdict, state, recheck) => {
    expect(textAtPosting('person', verdict)).toEqual({ state, recheck })
  })

  it.each(VERDICTS)('of an adviser is shown, whatever a check says (%s)', (verdict) => {
    expect(textAtPosting('adviser', verdict)).toEqual({ state: 'SHOWN', recheck: false })
  })
})

describe('an image', () => {
  it('of a person waits for its check, of an adviser it does not', () => {
    expect([imageAtPosting('person'), imageAtPosting('adviser')]).toEqual(['CHECKING', 'SHOWN'])
  })

  it('is shown when nobody says anything for three minutes', () => {
    expect(afterSilence('CHECKING', NOW, NOW + CHECKING_MS - 1)).toBeNull()
    expect(afterSilence('CHECKING', NOW, NOW + CHECKING_MS)).toMatchObject({ to: 'SHOWN', entry: 'release' })
  })

  it.each(ENTRY_STATES.filter((state) => state !== 'CHECKING'))(
    'that is %s is not touched by silence',
    (state) => {
      expect(afterSilence(state, NOW, NOW + 10 * CHECKING_MS)).toBeNull()
    },
  )
})

describe('a verdict that comes later', () => {
  const table: Record<EntryState, Partial<Record<Verdict, string>>> = {
    SHOWN: { risky: 'HELD hold' },
    CHECKING: { pass: 'SHOWN release', review: 'SHOWN release', risky: 'HELD hold' },
    HELD: {},
    REJECTED: {},
    RECALLED: {},
  }
  const cells = ENTRY_STATES.flatMap((state) => VERDICTS.map((verdict) => [state, verdict] as const))

  it.each(cells)('%s and %s', (state, verdict) => {
    const change = afterVerdict(state, verdict, false)
    const told = change && `${change.to} ${change.entry}`
    expect(told ?? undefined).toBe(table[state][verdict])
    if (change) expect(change.from).toBe(state)
  })

  it.each(cells)('changes nothing a clerk has judged (%s, %s)', (state, verdict) => {
    expect(afterVerdict(state, verdict, true)).toBeNull()
  })

  it('never brings back what was taken back (C7)', () => {
    for (const verdict of VERDICTS) expect(afterVerdict('RECALLED', verdict, false)).toBeNull()
  })
})

describe('a check that did not answer', () => {
  it('is made again after ten minutes, an hour and six hours, then left', () => {
    const waits = [1, 2, 3, 4].map((tries) => nextRecheck(tries, NOW))
    expect(waits).toEqual([NOW + 10 * MINUTE_MS, NOW + 60 * MINUTE_MS, NOW + 360 * MINUTE_MS, null])
  })
})

describe("a clerk's word", () => {
  it('releases what is held', () => {
    const change = { from: 'HELD', to: 'SHOWN', entry: 'release' }
    expect(judge('HELD', 'release')).toEqual({ ok: true, state: 'SHOWN', change })
  })

  it('keeps what is held away, and its sender is told by a second hold', () => {
    const change = { from: 'HELD', to: 'REJECTED', entry: 'hold' }
    expect(judge('HELD', 'reject')).toEqual({ ok: true, state: 'REJECTED', change })
  })

  it.each(['SHOWN', 'REJECTED', 'RECALLED'] as const)('changes nothing where it is %s already', (state) => {
    for (const verdict of ['release', 'reject'] as const)
      expect(judge(state, verdict)).toEqual({ ok: true, state, change: null })
  })

  it('waits for the check of an image', () => {
    expect(judge('CHECKING', 'release')).toEqual({ ok: false, error: 'CONFLICT' })
  })
})

describe('a body', () => {
  it('that was taken back is served to nobody, not even its sender (C7)', () => {
    expect([mayReadBody('RECALLED', true), mayReadBody('RECALLED', false)]).toEqual([false, false])
  })

  it('that is checked, held or kept away is for its own side only', () => {
    for (const state of ['CHECKING', 'HELD', 'REJECTED'] as const)
      expect([mayReadBody(state, true), mayReadBody(state, false)]).toEqual([true, false])
  })

  it('that is shown is for both', () => {
    expect([mayReadBody('SHOWN', true), mayReadBody('SHOWN', false)]).toEqual([true, true])
  })
})
