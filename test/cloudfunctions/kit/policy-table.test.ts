import type { Action, Grant, Role } from '@/contracts/action'
import { actions } from '@/contracts/registry'
import { authorize, mayTry } from '@kit/policy'
import { FOREIGN, MINE, ROLES, holderOf } from './holders'

/**
 * Who may do what, written by hand and read by eye, apart from the contracts: `all` whatever it is about, `own` only what is
 * theirs (a person they act for, their own work as adviser, their area), `-` nothing. Staff are villagers too, but act for
 * nobody here. A grant that is added, dropped or widened in a contract is seen here.
 */
const TABLE = `
                          guest  villager  adviser  clerk  reviewer  bureau  admin
accounts.addPerson        -      all       all      all    all       all     all
accounts.approveStaff     -      -         -        -      -         -       own
accounts.claimFirstAdmin  -      all       all      all    all       all     all
accounts.consent          -      own       -        -      -         -       -
accounts.endActing        -      all       all      all    all       all     all
accounts.endStaff         -      -         -        -      -         -       own
accounts.enter            all    all       all      all    all       all     all
accounts.filesPrefix      -      all       all      all    all       all     all
accounts.me               -      all       all      all    all       all     all
accounts.proposeStaff     -      -         -        -      -         -       own
accounts.revealPhone      -      -         own      own    -         -       -
accounts.staffProposals   -      -         -        -      -         -       own
accounts.updatePerson     -      own       -        -      -         -       -
appointments.board        -      -         -        own    -         -       -
appointments.cancel       -      own       own      own    -         -       -
appointments.checkIn      -      -         own      own    -         -       -
appointments.complete     -      -         own      own    -         -       -
appointments.confirm      -      own       -        -      -         -       -
appointments.day          -      -         own      own    -         -       -
appointments.hold         -      own       -        -      -         -       -
appointments.mine         -      own       -        -      -         -       -
appointments.outcome      -      all       all      all    all       all     all
appointments.place        -      own       -        -      -         -       -
appointments.readNote     -      -         own      -      -         -       -
appointments.release      -      all       all      all    all       all     all
appointments.reschedule   -      own       -        -      -         -       -
appointments.serve        -      -         own      own    -         -       -
appointments.show         -      own       own      own    -         -       -
appointments.slots        all    all       all      all    all       all     all
consultations.close       -      own       own      -      -         -       -
consultations.held        -      -         -        own    -         -       -
consultations.judge       -      -         -        own    -         -       -
consultations.mine        -      own       -        -      -         -       -
consultations.openHeld    -      -         -        own    -         -       -
consultations.pull        -      own       own      -      -         -       -
consultations.queue       -      -         own      -      -         -       -
consultations.rate        -      own       -        -      -         -       -
consultations.read        -      own       own      -      -         -       -
consultations.recall      -      own       own      -      -         -       -
consultations.send        -      own       own      -      -         -       -
consultations.start       -      own       -        -      -         -       -
directory.areas           all    all       all      all    all       all     all
directory.village         all    all       all      all    all       all     all
eligibility.approveDraft  -      -         -        -      -         own     -
eligibility.checkDraft    -      -         -        -      -         own     -
eligibility.exportLaw     -      -         -        -      -         own     -
eligibility.importLaw     -      -         -        -      -         own     -
eligibility.keepCheck     all    all       all      all    all       all     all
eligibility.lawEffect     -      -         -        -      -         own     -
eligibility.lawList       -      -         -        -      -         own     -
eligibility.lawShow       -      -         -        -      -         own     -
eligibility.lookAgain     -      own       -        -      -         -       -
eligibility.resultPdf     all    all       all      all    all       all     all
eligibility.returnDraft   -      -         -        -      -         own     -
eligibility.saveDraft     -      -         -        -      -         own     -
eligibility.standards     all    all       all      all    all       all     all
eligibility.verify        all    all       all      all    all       all     all
eligibility.withdrawLaw   -      -         -        -      -         own     -
notices.callList          -      -         -        own    -         -       -
notices.called            -      -         -        own    -         -       -
notices.grant             -      all       all      all    all       all     all
notices.inbox             -      own       -        -      -         -       -
notices.read              -      own       -        -      -         -       -
`

const [heads = [], ...lines] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const said = new Map(lines.map(([name = '', ...cells]) => [name, cells] as const))
const all: Readonly<Record<string, Action>> = actions

const VERDICTS: Readonly<Record<string, string>> = {
  'true true true': 'all',
  'true false false': 'own',
  'false false false': '-',
}

/** What the judge says of own, foreign and unnamed subjects, in the words of the table. */
function judged(holder: Role, action: Pick<Action, 'who'>): string {
  const verdicts = [MINE, FOREIGN, {}].map((subject) => authorize(holderOf(holder), action, subject))
  return VERDICTS[verdicts.join(' ')] ?? `own/foreign/unnamed: ${verdicts.join('/')}`
}

const rowOf = (action: Pick<Action, 'who'>): string[] => ROLES.map((holder) => judged(holder, action))

describe('who may do what', () => {
  test('the table names every role and every action, and no other', () => {
    expect(heads).toEqual(ROLES)
    expect([...said.keys()].sort()).toEqual(Object.keys(all).sort())
    expect([...said.values()].every((cells) => cells.length === ROLES.length)).toBe(true)
  })

  const cells = [...said].flatMap(([name, row]) =>
    ROLES.map((role, at) => [name, role, row[at] ?? ''] as const),
  )

  test.each(cells)('%s for a %s: %s', (name, holder, verdict) => {
    const action = all[name]!
    expect(judged(holder, action)).toBe(verdict)
    const before = mayTry(holderOf(holder), action)
    if (verdict === 'all') expect(before).toBe('allowed')
    else if (verdict === 'own') expect(before).toBe('needs-permit')
    else expect(before).not.toBe('allowed')
  })

  /** Nobody acts for anybody without an account: said of guests, `acting` is what it is of villagers. */
  const isSame = (role: Role, { owns }: Grant) => role === 'guest' && owns === 'acting'
  const changed = (name: string, who: readonly Grant[]) => rowOf({ who }).join() !== said.get(name)?.join()

  test.each(Object.keys(all))(
    '%s: whatever grant is dropped, widened or given to another role is seen',
    (name) => {
      const { who } = all[name]!
      who.forEach((grant, at) => {
        const others = who.filter((_, index) => index !== at)
        expect(changed(name, others)).toBe(true)
        if (grant.owns !== 'anyone')
          expect(changed(name, [...others, { ...grant, owns: 'anyone' }])).toBe(true)
        for (const role of ROLES.filter((one) => one !== grant.role && !isSame(one, grant))) {
          expect(changed(name, [...others, { ...grant, role }])).toBe(true)
        }
      })
    },
  )

  test.each([...said].filter(([, row]) => row[0] === '-').map(([name]) => name))(
    '%s: a grant too many to anybody is seen',
    (name) => {
      const { who } = all[name]!
      expect(changed(name, [...who, { role: 'guest', owns: 'anyone' }])).toBe(true)
    },
  )

  test('control: the same table is found by the contracts as they are', () => {
    for (const [name, { who }] of Object.entries(all)) expect(changed(name, who)).toBe(false)
  })
})
