import { accept } from '@/core/result'
import { addDays } from '@/core/time/day'
import { inForce } from '@/core/eligibility/parameters'
import { Chance } from '../../../support/chance'
import { Office, type PlanApproval } from './office'

const SEED = 20261123
const RUNS = 300
const STEPS = 120

/** On no day two, on no day none: the root has no end, and every draft has none. */
function harm({ published }: Office): string[] {
  const first = published.reduce((day, { from }) => (from < day ? from : day), '2026-11-23')
  const days = published.flatMap(({ from, to }) => [
    from,
    addDays(from, -1),
    ...(to === null ? [] : [to, addDays(to, 1)]),
  ])
  return [...new Set(days)].sort().flatMap((day) => {
    const many = published.filter((one) => inForce(one, day)).length
    return day < first || many === 1 ? [] : [`${day}: ${many} in force`]
  })
}

function play(plan?: PlanApproval): { office: Office; wrong: string[] }[] {
  return Array.from({ length: RUNS }, (_, run) => {
    const office = new Office(new Chance(SEED + run), plan)
    const wrong: string[] = []
    for (let step = 0; step < STEPS; step += 1) {
      office.step()
      if (wrong.length === 0) wrong.push(...harm(office).map((what) => `run ${run}, step ${step}: ${what}`))
    }
    return { office, wrong }
  })
}

describe(`${RUNS} bureaus of ${STEPS} steps at random (seed ${SEED})`, () => {
  const played = play()
  const seen = played.flatMap(({ office }) => office.seen)

  it('every kind of move was made often', () => {
    for (const act of ['save', 'check', 'return', 'approve', 'withdraw']) {
      expect(seen.filter((one) => one.act === act).length).toBeGreaterThan(200)
    }
    const taken = seen.filter(({ act, before }) => act === 'withdraw' && before.approvedBy !== null)
    expect(taken.length).toBeGreaterThan(100)
  })

  it('no day ever has two in force, and none loses the one it had', () => {
    expect(played.flatMap(({ wrong }) => wrong)).toEqual([])
  })

  it('nobody approved what they wrote or checked, and nobody took back what they approved', () => {
    for (const { act, hand, before } of seen) {
      if (act === 'approve') expect([...before.writers, before.checkedBy]).not.toContain(hand)
      if (act === 'withdraw') expect(before.approvedBy).not.toBe(hand)
    }
  })

  it('nothing that was withdrawn or superseded was ever moved by a hand', () => {
    for (const { before } of seen) expect(['WITHDRAWN', 'SUPERSEDED']).not.toContain(before.state)
  })

  it('control: publishing without ending the one before is seen', () => {
    const naive: PlanApproval = () => accept({ before: null, ends: null })
    expect(
      play(naive)
        .flatMap(({ wrong }) => wrong)
        .join(),
    ).toMatch(/2 in force/)
  })

  it('control: ending it too early is seen', () => {
    const naive: PlanApproval = (published, { from }) => {
      const last = [...published].sort((a, b) => (a.from < b.from ? 1 : -1))[0]!
      if (last.from >= from) return { ok: false, error: { kind: 'id-taken' } }
      const ends = { id: last.id, revision: 2, to: addDays(from, -2), had: last.to }
      return accept({ before: last, ends })
    }
    expect(
      play(naive)
        .flatMap(({ wrong }) => wrong)
        .join(),
    ).toMatch(/0 in force/)
  })
})
