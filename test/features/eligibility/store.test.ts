import type * as store from '@/features/eligibility/store'
import type * as owner from '@/platform/cloud/owner'
import * as taro from '../../support/phone'

const { phone } = taro

type Store = typeof store
type Owner = typeof owner
type Program = Store & Owner

/** The program as it is after a kill: every module loaded anew, only what the phone keeps is left. */
function startAgain(): Program {
  let program: Program | undefined
  jest.doMock('@tarojs/taro', () => taro)
  jest.isolateModules(() => {
    const ownerAgain = jest.requireActual<Owner>('@/platform/cloud/owner')
    ownerAgain.loadOwner()
    program = { ...jest.requireActual<Store>('@/features/eligibility/store'), ...ownerAgain }
  })
  if (program === undefined) throw new Error('the program did not start')
  return program
}

const factsOf = (program: Program) => program.useCheckDraft.getState().draft.facts

beforeEach(() => phone.reset())

describe('what is kept of a self-check', () => {
  it('survives a kill at every step, half a number included', () => {
    const before = startAgain()
    before.keepAnswer('matter', 'traffic', { is: 'one', code: 'traffic' })
    before.keepTyped('members', { is: 'number', text: '4', unsure: false })
    const after = startAgain()
    expect(factsOf(after)).toEqual({ matter: 'traffic' })
    expect(after.useCheckDraft.getState().draft.typed['members']).toEqual({
      is: 'number',
      text: '4',
      unsure: false,
    })
  })

  it('is the person’s: what was answered before entering becomes theirs, another person sees nothing', () => {
    const program = startAgain()
    program.keepAnswer('matter', 'land', { is: 'one', code: 'land' })
    program.switchOwner('person-a')
    expect(factsOf(program)).toEqual({ matter: 'land' })
    program.switchOwner('person-b')
    expect(factsOf(program)).toEqual({})
  })

  it('waits for each person: there, back, and after a kill in between', () => {
    const program = startAgain()
    program.switchOwner('person-a')
    program.keepAnswer('matter', 'land', { is: 'one', code: 'land' })
    program.keepTyped('members', { is: 'number', text: '4', unsure: false })
    program.switchOwner('person-b')
    program.keepAnswer('matter', 'debt', { is: 'one', code: 'debt' })
    const again = startAgain()
    expect(factsOf(again)).toEqual({ matter: 'debt' })
    again.switchOwner('person-a')
    expect(factsOf(again)).toEqual({ matter: 'land' })
    expect(again.useCheckDraft.getState().draft.typed['members']).toMatchObject({ text: '4' })
    again.eraseCheck()
    again.switchOwner('person-b')
    expect(factsOf(again)).toEqual({ matter: 'debt' })
    again.switchOwner('person-a')
    expect(factsOf(again)).toEqual({})
  })

  it('is kept of the five newest people, for thirty days; of nobody once one signs out', () => {
    jest.useFakeTimers({ now: Date.parse('2026-11-23T09:00:00+08:00') })
    const program = startAgain()
    const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    for (const person of people) {
      program.switchOwner(person)
      program.keepAnswer('matter', person, { is: 'one', code: person })
      jest.setSystemTime(Date.now() + 1000)
    }
    program.switchOwner('h')
    const matters = () => [...phone.store].flatMap(([key]) => /draft\.eligibility\|(.*)/.exec(key)?.[1] ?? [])
    expect(matters()).toEqual(['c', 'd', 'e', 'f', 'g'])
    program.switchOwner('g')
    expect(factsOf(program)).toEqual({ matter: 'g' })
    jest.setSystemTime(Date.now() + 31 * 86_400_000)
    program.switchOwner('f')
    expect(factsOf(program)).toEqual({})
    program.forgetOwner()
    expect(matters()).toEqual([])
    jest.useRealTimers()
  })

  it('erasing leaves nothing on the phone', () => {
    const program = startAgain()
    program.keepAnswer('abused', 'yes', { is: 'one', code: 'yes' })
    program.eraseCheck()
    expect(JSON.stringify([...phone.store])).not.toContain('abused')
    expect(factsOf(startAgain())).toEqual({})
  })

  it('saving says when; answering again makes it another result', () => {
    const program = startAgain()
    program.keepAnswer('matter', 'land', { is: 'one', code: 'land' })
    program.saveCheck()
    expect(startAgain().useCheckDraft.getState().draft.savedAt).toEqual(expect.any(Number))
    program.keepAnswer('matter', 'debt', { is: 'one', code: 'debt' })
    expect(program.useCheckDraft.getState().draft.savedAt).toBeNull()
  })

  it('a full phone never stops the walk', () => {
    const program = startAgain()
    phone.storeFails = true
    program.keepAnswer('matter', 'land', { is: 'one', code: 'land' })
    expect(factsOf(program)).toEqual({ matter: 'land' })
  })

  it('is never sent anywhere', () => {
    const program = startAgain()
    program.keepAnswer('matter', 'land', { is: 'one', code: 'land' })
    program.saveCheck()
    expect(phone.sent).toEqual([])
  })
})
