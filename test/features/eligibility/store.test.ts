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
    expect(JSON.stringify([...phone.store])).not.toContain('land')
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
