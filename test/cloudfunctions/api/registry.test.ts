import type { Action } from '@/contracts/action'
import { isErrorCode } from '@/contracts/errors'
import { actions } from '@/contracts/registry'
import { routes } from '../../../cloudfunctions/api/routes'

const all: Readonly<Record<string, Action>> = actions
const rows = Object.entries(all)

describe('the registry', () => {
  test.each(rows)('%s stands under its own name, with its own handler', (name, contract) => {
    expect(contract.name).toBe(name)
    expect(Reflect.get(routes, name)).toMatchObject({ contract: { name } })
  })

  test('has no route beside it', () => {
    expect(Object.keys(routes).sort()).toEqual(Object.keys(all).sort())
  })

  test.each(rows)('%s takes an object, refusing or dropping fields it does not name', (_name, contract) => {
    expect(['strict_object', 'object']).toContain(contract.input.type)
  })

  test.each(rows)('%s says who may call it, how often, and with which codes', (_name, contract) => {
    expect(contract.who.length).toBeGreaterThan(0)
    expect(contract.perMinute).toBeGreaterThan(0)
    expect(contract.errors.every(isErrorCode)).toBe(true)
  })

  test.each(rows.filter(([, c]) => c.idempotency === 'keyed'))(
    '%s is keyed, so it carries a requestId',
    (_n, contract) => {
      expect(Reflect.get(Reflect.get(contract.input, 'entries'), 'requestId')).toBeDefined()
    },
  )

  test.each(rows)('%s gives guests and villagers no ownership by area or assignment', (_name, contract) => {
    for (const { role, owns } of contract.who) {
      if (role === 'guest') expect(owns).toBe('anyone')
      if (role === 'villager') expect(['anyone', 'acting']).toContain(owns)
      if (!['guest', 'villager'].includes(role)) expect(owns).not.toBe('acting')
    }
  })
})

describe('who may do what with accounts and notices', () => {
  const table = Object.fromEntries(
    rows
      .filter(([name]) => /^(accounts|notices)\./.test(name))
      .map(([name, { who }]) => [name, who.map((g) => `${g.role}:${g.owns}`).join(' ')]),
  )

  test('is exactly this', () => {
    expect(table).toEqual({
      'accounts.addPerson': 'villager:anyone',
      'accounts.approveStaff': 'admin:area',
      'accounts.claimFirstAdmin': 'villager:anyone',
      'accounts.consent': 'villager:acting',
      'accounts.endActing': 'villager:anyone',
      'accounts.endStaff': 'admin:area',
      'accounts.enter': 'guest:anyone',
      'accounts.filesPrefix': 'villager:anyone',
      'accounts.me': 'villager:anyone',
      'accounts.proposeStaff': 'admin:area',
      'accounts.revealPhone': 'adviser:assigned clerk:area',
      'accounts.staffProposals': 'admin:area',
      'accounts.updatePerson': 'villager:acting',
      'notices.callList': 'clerk:area',
      'notices.called': 'clerk:area',
      'notices.grant': 'villager:anyone',
      'notices.inbox': 'villager:acting',
      'notices.read': 'villager:acting',
    })
  })
})
