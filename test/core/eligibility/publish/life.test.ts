import {
  judgeMove,
  mayApprove,
  stateOn,
  type Hands,
  type LawState,
  type Move,
} from '@/core/eligibility/publish/life'

const STATES: readonly LawState[] = ['DRAFT', 'CHECKED', 'SCHEDULED', 'IN_FORCE', 'SUPERSEDED', 'WITHDRAWN']
const MOVES: readonly Move[] = ['save', 'check', 'return', 'approve', 'withdraw']

const law = (rest: Partial<Hands>): Hands => ({
  state: 'DRAFT',
  writers: ['o-writer'],
  checkedBy: null,
  approvedBy: null,
  ...rest,
})
const checked = (rest: Partial<Hands> = {}) => law({ state: 'CHECKED', checkedBy: 'o-checker', ...rest })

/** Written by hand: what somebody else than writer, checker and approver may do in each state. */
const TABLE: { readonly [S in LawState]: readonly Move[] } = {
  DRAFT: ['save', 'check', 'withdraw'],
  CHECKED: ['save', 'return', 'approve', 'withdraw'],
  SCHEDULED: ['withdraw'],
  IN_FORCE: ['withdraw'],
  SUPERSEDED: [],
  WITHDRAWN: [],
}

describe('who may move a draft', () => {
  const cells = STATES.flatMap((state) => MOVES.map((move) => [state, move] as const))

  it.each(cells)('%s: %s', (state, move) => {
    const found = judgeMove(law({ state, approvedBy: 'o-approver' }), move, 'o-other')
    expect(found).toBe(TABLE[state].includes(move) ? 'may' : 'wrong-state')
  })

  it('nobody approves what they wrote, however long ago, or what they checked', () => {
    const draft = checked({ writers: ['o-first', 'o-last'] })
    for (const hand of ['o-first', 'o-last', 'o-checker']) {
      expect(judgeMove(draft, 'approve', hand)).toBe('second-person')
      expect(mayApprove(draft, hand)).toBe(false)
    }
    expect(mayApprove(draft, 'o-second')).toBe(true)
  })

  it('whoever wrote it may check it: the second person is the one who approves', () => {
    expect(judgeMove(law({}), 'check', 'o-writer')).toBe('may')
    expect(mayApprove(law({}), 'o-second')).toBe(false)
  })

  it('whoever approved it does not take it back alone', () => {
    for (const state of ['SCHEDULED', 'IN_FORCE'] as const) {
      const standing = law({ state, approvedBy: 'o-approver' })
      expect(judgeMove(standing, 'withdraw', 'o-approver')).toBe('second-person')
      expect(judgeMove(standing, 'withdraw', 'o-writer')).toBe('may')
    }
  })

  it('what came with the program is ended by a successor, never withdrawn', () => {
    expect(judgeMove(law({ state: 'IN_FORCE', writers: [] }), 'withdraw', 'o-any')).toBe('wrong-state')
  })
})

describe('where published law stands', () => {
  it.each([
    ['2026-12-31', 'SCHEDULED'],
    ['2027-01-01', 'IN_FORCE'],
    ['2027-12-31', 'IN_FORCE'],
    ['2028-01-01', 'SUPERSEDED'],
  ] as const)('on %s: %s', (day, state) => {
    expect(stateOn({ from: '2027-01-01', to: '2027-12-31' }, day)).toBe(state)
  })

  it('without an end it stays in force', () => {
    expect(stateOn({ from: '2027-01-01', to: null }, '2099-01-01')).toBe('IN_FORCE')
  })
})
