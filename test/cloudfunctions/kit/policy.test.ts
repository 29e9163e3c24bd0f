import type { Grant, Ownership, Role, Subject } from '@/contracts/action'
import { callerOf, type Account, type Caller } from '@kit/context'
import { authorize, isPublic, mayTry } from '@kit/policy'
import { FOREIGN, MINE, NOW, ROLES, holderOf } from './holders'

const OWNERSHIPS: readonly Ownership[] = ['anyone', 'acting', 'assigned', 'area']

/** Who has what, written down apart from the code: the cell of (holder, grant) on a subject of their own. */
function expectedOnMine(holder: Role, { role, owns }: Grant): boolean {
  const hasRole = role === 'guest' || role === holder || (role === 'villager' && holder !== 'guest')
  if (!hasRole) return false
  if (owns === 'anyone') return true
  if (owns === 'acting') return holder === 'villager'
  if (owns === 'assigned') return holder === 'adviser' && role === 'adviser'
  return holder === role && !['guest', 'villager'].includes(holder)
}

type Judge = (caller: Caller, action: { who: readonly Grant[] }, subject: Subject) => boolean

const cells = ROLES.flatMap((holder) =>
  ROLES.flatMap((role) => OWNERSHIPS.map((owns) => ({ holder, grant: { role, owns } }))),
)

/** Every cell judged wrongly by `judge`. */
function wrongCells(judge: Judge): string[] {
  return cells.flatMap(({ holder, grant }) => {
    const caller = holderOf(holder)
    const action = { who: [grant] }
    const mine = expectedOnMine(holder, grant)
    const foreign = mine && grant.owns === 'anyone'
    const wrong: string[] = []
    const check = (what: string, subject: Subject, expected: boolean) => {
      if (judge(caller, action, subject) !== expected)
        wrong.push(`${holder}/${grant.role}/${grant.owns}/${what}`)
    }
    check('mine', MINE, mine)
    check('foreign', FOREIGN, foreign)
    check('unnamed', {}, foreign)
    return wrong
  })
}

describe('the policy table', () => {
  test(`is right in each of its ${cells.length * 3} cells`, () => {
    expect(wrongCells(authorize)).toEqual([])
  })

  test('denies by default: no grant, nobody', () => {
    for (const role of ROLES) expect(authorize(holderOf(role), { who: [] }, MINE)).toBe(false)
  })

  test('a role and an ownership do not combine across grants', () => {
    const who: Grant[] = [
      { role: 'clerk', owns: 'assigned' },
      { role: 'adviser', owns: 'area' },
    ]
    expect(authorize(holderOf('clerk'), { who }, { adviserId: 'a-mine', areaCode: '440882100' })).toBe(false)
  })

  const mutants: Record<string, Judge> = {
    'forgets ownership': (caller, { who }) => who.some((g) => mayTry(caller, { who: [g] }) !== 'denied'),
    'forgets the role': (caller, { who }, s) =>
      who.some((g) => ROLES.some((role) => authorize(caller, { who: [{ ...g, role }] }, s))),
    'treats a missing subject as covered': (caller, action, s) =>
      authorize(caller, action, { ...MINE, ...s }),
    'takes any area for its own': (caller, action, s) =>
      authorize(caller, action, { ...s, areaCode: '440882' }),
    'allows by default': () => true,
    'never allows': () => false,
  }

  test.each(Object.keys(mutants))('a policy that %s is caught', (name) => {
    expect(wrongCells(mutants[name]!)).not.toEqual([])
  })
})

describe('before the subject is known', () => {
  test('whoever holds no role of the action is denied at once', () => {
    expect(mayTry(holderOf('guest'), { who: [{ role: 'villager', owns: 'acting' }] })).toBe('denied')
  })

  test('a grant to anyone needs no permit; every other does', () => {
    expect(mayTry(holderOf('villager'), { who: [{ role: 'villager', owns: 'anyone' }] })).toBe('allowed')
    expect(mayTry(holderOf('villager'), { who: [{ role: 'villager', owns: 'acting' }] })).toBe('needs-permit')
  })

  test('only what every grant gives to guests is public', () => {
    expect(isPublic({ who: [{ role: 'guest', owns: 'anyone' }] })).toBe(true)
    expect(
      isPublic({
        who: [
          { role: 'guest', owns: 'anyone' },
          { role: 'clerk', owns: 'area' },
        ],
      }),
    ).toBe(false)
  })
})

describe('terms', () => {
  test('an ended role and an ended link give nothing, from that moment', () => {
    const account: Account = {
      _id: 'o-caller',
      schema: 1,
      acting: [{ personId: 'p-mine', relation: 'relative', from: 0, until: NOW }],
      staff: [{ role: 'clerk', areaCode: '440882', from: 0, until: NOW }],
      createdAt: 0,
    }
    const who: Grant[] = [
      { role: 'villager', owns: 'acting' },
      { role: 'clerk', owns: 'area' },
    ]
    expect(authorize(callerOf('o-caller', account, NOW - 1), { who }, MINE)).toBe(true)
    expect(authorize(callerOf('o-caller', account, NOW), { who }, MINE)).toBe(false)
  })
})
