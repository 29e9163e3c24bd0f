import { bringList } from '@/core/eligibility/bring-list'
import type { Outcome } from '@/core/eligibility/decision'
import type { Facts } from '@/core/eligibility/facts'
import { nextSteps } from '@/core/eligibility/next-steps'
import { PAPER_WORDS } from '@/core/eligibility/wording/papers'
import { STEP_WORDS } from '@/core/eligibility/wording/steps'
import { result } from './support/results'

const here = { place: '440882', aid: ['dibao'] }

/** One person who lives alone on this much a month, without a house in town. */
const alone = (yuan: number): Facts => ({
  place: '440882',
  aid: [],
  person: [],
  household: [
    {
      relation: 'self',
      wages: [{ fen: yuan * 100, per: 'month' }],
      business: [],
      property: [],
      transfers: [],
    },
  ],
  cause: [],
  homes: [],
})
const elder = (yuan: number): Facts => ({ matter: 'elder-support', abused: 'no', ...alone(yuan) })

function papersOf(facts: Facts): string[] {
  return bringList(facts, result(facts).decision).map(({ code }) => code)
}

describe('what to bring, by matter', () => {
  it.each([
    [{ matter: 'unpaid-wages', ...here, migrant: 'no' }, ['dibao', 'wages']],
    [{ matter: 'work-injury', ...here, migrant: 'no' }, ['dibao', 'wages', 'injury']],
    [{ matter: 'traffic', ...here, injured: 'yes' }, ['dibao', 'accident', 'injury']],
    [{ matter: 'family', ...here, abused: 'no', familyKind: 'child-support' }, ['dibao', 'kinship']],
    [{ matter: 'elder-support', ...here, abused: 'no' }, ['dibao', 'kinship']],
    [{ matter: 'other', ...here, otherKind: 'medical' }, ['dibao', 'injury']],
    [{ matter: 'other', ...here, otherKind: 'food-drug' }, ['dibao', 'product', 'injury']],
    [{ matter: 'other', ...here, otherKind: 'pollution' }, ['dibao', 'pollution']],
    [{ matter: 'other', ...here, otherKind: 'social-insurance' }, ['dibao', 'benefit']],
    [{ matter: 'other', ...here, otherKind: 'pension-benefit' }, ['dibao', 'pension-benefit', 'kinship']],
    [{ matter: 'other', ...here, otherKind: 'state-compensation' }, ['dibao', 'organ']],
    [{ matter: 'other', ...here, otherKind: 'crime-victim' }, ['dibao', 'case', 'injury']],
    [{ matter: 'other', ...here, otherKind: 'retrial-ordered' }, ['dibao', 'retrial']],
    [{ matter: 'family', ...here, abused: 'no', familyKind: 'capacity' }, ['dibao', 'kinship', 'capacity']],
    [{ matter: 'other', otherKind: 'retrial-acquitted' }, ['retrial', 'case']],
    [{ matter: 'other', otherKind: 'abuse' }, ['violence']],
    [{ matter: 'other', otherKind: 'brave-act' }, ['brave']],
    [{ matter: 'other', otherKind: 'hero-kin' }, ['hero']],
  ] as [Facts, string[]][])('%j', (facts, papers) => {
    expect(papersOf(facts)).toEqual(['identity', 'form', ...papers, 'evidence'])
  })

  it.each([
    ['yes', true],
    ['no', false],
    ['unknown', false],
  ] as const)(
    'a crash in which somebody was hurt (%s) asks for papers of a hospital: %s',
    (injured, wanted) => {
      const papers = papersOf({ matter: 'traffic', ...here, injured })
      expect(papers).toContain('accident')
      expect(papers.includes('injury')).toBe(wanted)
    },
  )

  it('whoever acts for another brings what shows it; nobody else is asked for it', () => {
    const facts = { matter: 'unpaid-wages', ...here, migrant: 'no' }
    const { decision } = result(facts)
    const codes = (acting: boolean) => bringList(facts, decision, acting).map(({ code }) => code)
    expect(codes(true)).toEqual(['identity', 'acting', 'form', 'dibao', 'wages', 'evidence'])
    expect(codes(false)).toEqual(codes(true).filter((code) => code !== 'acting'))
  })

  it('an old answer of another matter asks for no paper', () => {
    expect(papersOf({ matter: 'traffic', injured: 'yes', ...here, otherKind: 'accused' })).not.toContain(
      'case',
    )
  })

  it('means are proven only where they count, and an honest word will do', () => {
    const facts = elder(600)
    expect(papersOf(facts)).toEqual(expect.arrayContaining(['means', 'income']))
    expect(PAPER_WORDS.income.note).toContain('个人诚信承诺')
    expect(PAPER_WORDS.means.note).toContain('不用村里开经济困难证明')
  })
})

describe('ways on', () => {
  const everyone: readonly [string, Facts, Outcome][] = [
    ['likely', elder(600), 'likely'],
    ['over', elder(9000), 'over'],
    ['open', { ...elder(600), household: 'unknown' }, 'unknown'],
    ['no test', { matter: 'elder-support', abused: 'yes' }, 'no-test'],
    ['not listed', { matter: 'debt' }, 'not-listed'],
    ['nothing answered', {}, 'unknown'],
  ]

  it.each(everyone)('%s: nobody is left without one, and 12348 is always there', (_name, facts, outcome) => {
    const { decision, view } = result(facts)
    const steps = nextSteps(decision, facts)
    expect(decision.outcome).toBe(outcome)
    expect(steps.length).toBeGreaterThan(1)
    expect(steps.some(({ phone }) => phone === '12348')).toBe(true)
    expect(new Set(steps.map(({ code }) => code)).size).toBe(steps.length)
    expect(view.notes[0]).toBe('这是自查，不是批准。给不给援助，由法律援助机构审查决定。')
  })

  it.each(everyone)('%s: is said without the words of a refusal', (_name, facts) => {
    const { decision, view } = result(facts)
    const words = JSON.stringify([view, nextSteps(decision, facts)])
    expect(words).not.toMatch(/不予|拒绝|不合格|失败|驳回|无权|禁止|错误/)
  })

  it('a victim of a crime is not sent to mediation', () => {
    const facts = { matter: 'other', otherKind: 'crime-victim', ...alone(9000) }
    const { decision } = result(facts)
    expect(decision.outcome).toBe('over')
    expect(nextSteps(decision, facts).map(({ code }) => code)).not.toContain('mediation')
  })

  const codesOf = (facts: Facts) => nextSteps(result(facts).decision, facts).map(({ code }) => code)
  const wages = { matter: 'unpaid-wages', ...here, migrant: 'no' }

  it('wages and injuries at work: arbitration first, with its limits', () => {
    expect(codesOf(wages)).toContain('arbitration')
    expect(codesOf({ ...wages, matter: 'work-injury' })).toContain('arbitration')
    expect(codesOf({ matter: 'debt' })).not.toContain('arbitration')
    expect(STEP_WORDS.arbitration.note).toMatch(/一年内.*5 天.*45 天.*15 天.*15 天内去法院/)
  })

  it('time runs whatever the outcome: the way to the time-limit helper is always there, but not for crimes', () => {
    const pages = (facts: Facts) => nextSteps(result(facts).decision, facts).map(({ page }) => page)
    for (const [, facts] of everyone) expect(pages(facts)).toContain('limitation')
    expect(pages(wages)).toContain('limitation')
    expect(pages({ matter: 'other', otherKind: 'accused', ...here })).toEqual(
      expect.arrayContaining(['criminal']),
    )
    expect(pages({ matter: 'other', otherKind: 'accused', ...here })).not.toContain('limitation')
  })

  it('who is likely given aid hears of every fee, who is not hears what can be asked for', () => {
    expect(codesOf(wages)).toContain('fees')
    expect(codesOf({ matter: 'debt' })).toEqual(expect.arrayContaining(['court-fee', 'find']))
    expect(codesOf({ matter: 'debt' })).not.toContain('fees')
    const inheritance = { matter: 'family', abused: 'no', familyKind: 'inheritance' }
    expect(codesOf(inheritance)).toContain('expert-fee')
    expect(codesOf({ matter: 'land' })).not.toContain('expert-fee')
  })

  it('who only goes to ask is sent for no form and no proof of means', () => {
    const codes = bringList({ matter: 'debt' }, result({ matter: 'debt' }).decision).map(({ code }) => code)
    expect(codes).toEqual(['identity', 'evidence'])
  })

  it('each paper says what it is for', () => {
    const facts = { ...wages }
    const papers = bringList(facts, result(facts).decision)
    expect(papers.map((paper) => [paper.code, paper.for])).toEqual([
      ['identity', 'person'],
      ['form', 'person'],
      ['dibao', 'group'],
      ['wages', 'matter'],
      ['evidence', 'matter'],
    ])
  })

  it('every number to dial is one a phone can dial', () => {
    for (const step of Object.values(STEP_WORDS)) {
      if ('phone' in step) expect(step.phone).toMatch(/^(110|12348)$/)
      if (step.act === 'call') expect('phone' in step).toBe(true)
    }
  })
})
