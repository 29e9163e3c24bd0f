import { bringList } from '@/core/eligibility/bring-list'
import type { Decision } from '@/core/eligibility/decision'
import type { Facts } from '@/core/eligibility/facts'
import { commitmentFor, proofGroups } from '@/core/eligibility/proofs'
import { PAPER_WORDS } from '@/core/eligibility/wording/papers'
import { PROOF_WORDS } from '@/core/eligibility/wording/proofs'
import { STEP_WORDS } from '@/core/eligibility/wording/steps'
import { result } from './support/results'

const base: Facts = { matter: 'unpaid-wages', place: '440882' }
const groupsOf = (facts: Facts) => proofGroups(facts, result(facts).decision)

describe('the groups of Article 42', () => {
  it.each([
    ['领低保', { ...base, migrant: 'no', aid: ['dibao'] }, 'law-42-2', ['dibao']],
    ['低保和优抚', { ...base, migrant: 'no', aid: ['dibao', 'honoured'] }, 'law-42-2', ['dibao', 'honoured']],
    ['进城打工讨工资', { ...base, migrant: 'yes' }, 'law-42-3', ['migrant']],
    [
      '没有固定收入的老人',
      { ...base, migrant: 'no', aid: [], person: ['elder'], fixedIncome: 'no' },
      'law-42-1',
      ['elder', 'no-income'],
    ],
    [
      '没有固定收入的小孩，有残疾',
      { ...base, migrant: 'no', aid: [], person: ['minor', 'disabled'], fixedIncome: 'no' },
      'law-42-1',
      ['minor', 'disabled', 'no-income'],
    ],
  ] as [string, Facts, string, string[]][])('%s: the proof it needs', (_who, facts, id, papers) => {
    const [first] = groupsOf(facts)
    expect(first).toMatchObject({ id, value: 'met', papers })
    expect(bringList(facts, result(facts).decision).filter((paper) => paper.for === 'group')).toHaveLength(
      papers.length,
    )
  })

  it('age alone, a card alone is not enough: the whole condition is said', () => {
    const steady: Facts = { ...base, migrant: 'no', aid: [], person: ['elder'], fixedIncome: 'yes' }
    expect(groupsOf(steady).map(({ id }) => id)).not.toContain('law-42-1')
    expect(PROOF_WORDS['law-42-1'].condition).toMatch(/两样都要.*还不够/)
    expect(PROOF_WORDS['law-42-3'].condition).toContain('两样都要')
  })

  it('what is not known yet is a group that may still be, with everything that could prove it', () => {
    const facts: Facts = { ...base, migrant: 'no', aid: 'unknown', person: [] }
    const group = groupsOf(facts).find(({ id }) => id === 'law-42-2')
    expect(group).toMatchObject({ value: 'unknown' })
    expect(group?.papers.length).toBeGreaterThan(3)
    expect(bringList(facts, result(facts).decision).map((paper) => paper.code)).not.toContain('dibao')
  })

  it('a group a region adds asks for its proof by its own title and article', () => {
    const { decision } = result({ ...base, migrant: 'yes' })
    const node = decision.lists.exempt.children[0]!
    const test = { ...node.test!, id: 'xx-added', title: '示例的一类人', article: '示例第一条' }
    const added: Decision = {
      ...decision,
      lists: {
        ...decision.lists,
        exempt: { ...decision.lists.exempt, children: [{ ...node, value: 'met', test }] },
      },
    }
    expect(proofGroups({}, added)).toMatchObject([
      { title: '示例的一类人', article: '示例第一条', papers: ['exempt-other'] },
    ])
    expect(PAPER_WORDS['exempt-other'].title).toContain('证明')
  })

  it('nobody proves anything for a matter without a test, or one in no list', () => {
    expect(groupsOf({ matter: 'family', abused: 'yes' })).toEqual([])
    expect(groupsOf({ matter: 'debt' })).toEqual([])
    expect(commitmentFor(result({ matter: 'family', abused: 'yes' }).decision)).toBeNull()
  })
})

describe('个人诚信承诺', () => {
  it('is explained only together with what a false one costs (41, 64)', () => {
    const commitment = commitmentFor(result({ ...base, migrant: 'unknown', aid: 'unknown' }).decision)
    expect(commitment).toMatchObject({
      article: '法律援助法第四十一条',
      penaltyArticle: '法律援助法第四十八、六十四条',
    })
    expect(commitment?.penalty).toMatch(/付清.*罚款，最多 3,000 元/)
    expect(commitment?.lines.join('')).toContain('村委会')
  })

  it('wherever it is named to anybody, the penalty is in the same breath', () => {
    const notes = [...Object.values(STEP_WORDS), ...Object.values(PAPER_WORDS)].map((one) =>
      'note' in one ? one.note : '',
    )
    const named = notes.filter((note) => note.includes('诚信承诺'))
    expect(named.length).toBeGreaterThan(1)
    for (const note of named) expect(note).toMatch(/3,000 元（第六十四条）/)
  })

  it('is not asked of who is exempt', () => {
    expect(commitmentFor(result({ ...base, migrant: 'yes' }).decision)).toBeNull()
  })
})
