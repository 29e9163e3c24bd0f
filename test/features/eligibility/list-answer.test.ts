import { checkAnswer } from '@/core/eligibility/check-answer'
import type { Item } from '@/core/eligibility/facts'
import { beginTyped } from '@/features/eligibility/typed/begin-typed'
import * as items from '@/features/eligibility/typed/items'
import { itemAnswer, listSoFar, unsureFields } from '@/features/eligibility/typed/list-answer'
import { readTyped } from '@/features/eligibility/typed/read-typed'
import { toAnswer } from '@/features/eligibility/typed/to-answer'
import type { TypedItem, TypedList } from '@/features/eligibility/typed/typed'
import { earning, someone } from './support/facts'
import { homes, household, listOf, member, money, vehicles } from './support/questions'

const problems = (list: TypedList, asked = household) => {
  const read = toAnswer(asked, list)
  return read.ok ? [] : read.problems
}

describe('a household as it is filled in', () => {
  it('has the person who applies in it from the start, and nobody else', () => {
    const list = beginTyped(household, undefined, undefined)
    expect(list).toEqual(listOf({ has: [], fields: { relation: { is: 'one', code: 'self' } } }))
    expect(items.askedFields(household, member('self'), 0)).toEqual([])
  })

  it('becomes an answer of the law: kinds that were not chosen are none, several amounts stay apart', () => {
    const wages = money({ text: '2,400' }, { text: '3千', per: 'year' })
    const read = toAnswer(household, listOf(member('self', ['wages'], { wages }), member('child', ['none'])))
    const answer: readonly Item[] = [
      {
        ...someone('self'),
        wages: [
          { fen: 240_000, per: 'month' },
          { fen: 300_000, per: 'year' },
        ],
      },
      someone('child'),
    ]
    expect(read).toEqual({ ok: true, answer })
    expect(checkAnswer(household, answer)).toBeNull()
  })

  it('不清楚 for one amount, for one kind, for everything, for the whole list', () => {
    const one = member('self', ['wages'], { wages: money({ text: '100' }, { unsure: true }) })
    const kind = member('self', ['wages'], { wages: money({ unsure: true }) })
    const all = member('self', ['unknown'])
    const wages = (item: TypedItem) => {
      const read = itemAnswer(household, item, 0)
      return read.ok ? read.answer['wages'] : null
    }
    expect(wages(one)).toEqual([{ fen: 10_000, per: 'month' }, 'unknown'])
    expect([wages(kind), wages(all)]).toEqual(['unknown', 'unknown'])
    expect(unsureFields(household, one, 0)).toEqual(['工钱'])
    expect(unsureFields(household, all, 0)).toHaveLength(4)
    expect(toAnswer(household, { ...listOf(one), none: 'unknown' })).toEqual({ ok: true, answer: 'unknown' })
  })

  it('what is lacking is named by the person, at their card; of a person by the field', () => {
    const list = listOf(member('self', ['none']), member('child', ['wages']), member('child', ['none']), {
      has: [],
      fields: {},
    })
    expect(problems(list)).toEqual([
      { id: 'q-household-1', message: expect.stringMatching(/^儿女 1：工钱，请填/) },
      { id: 'q-household-3', message: expect.stringMatching(/^第 4 口人：是谁，请选/) },
    ])
    const read = itemAnswer(household, { has: [], fields: {} }, 3)
    expect(read.ok ? [] : read.problems.map(({ id }) => id)).toEqual([
      'q-household-3-relation',
      'q-household-3-has',
    ])
  })

  it('one thing after another: nothing beyond who it is until that is said; nobody else is the one who applies', () => {
    const blank = items.beginItem(household, 1)
    const first = items.shownFields(household, blank, 1)
    expect([first.fields.map(({ id }) => id), first.kinds]).toEqual([['relation'], false])
    expect(first.fields[0]?.options.map(({ code }) => code)).not.toContain('self')
    expect(items.shownFields(household, member('child', ['wages']), 1)).toMatchObject({
      kinds: true,
      fields: [{ id: 'relation' }, { id: 'wages' }],
    })
  })

  it('is shown so far with what can be read, and never more than was said', () => {
    const half = member('self', ['wages', 'business'], {
      wages: money({ text: '100' }),
      business: money({ text: '三' }),
    })
    expect(listSoFar(household, listOf(half))).toEqual([
      { relation: 'self', wages: [{ fen: 10_000, per: 'month' }], property: [], transfers: [] },
    ])
    expect(listSoFar(household, { ...listOf(half), none: 'unknown' })).toBeNull()
    expect(listSoFar(household, undefined)).toBeNull()
  })

  it('comes back as it was answered', () => {
    const answer = [...earning(100), { ...someone('other'), wages: 'unknown' as const }]
    const list = beginTyped(household, undefined, answer)
    expect(toAnswer(household, list)).toEqual({ ok: true, answer })
    expect(readTyped(JSON.parse(JSON.stringify(list)))).toEqual(list)
  })
})

describe('a list changed', () => {
  const list = listOf(member('self'), member('spouse'), member('child'))

  it('one is added after the last, nowhere else, and not beyond the most', () => {
    expect(items.itemAt(household, list, 3)).toEqual({ has: [], fields: {} })
    expect([-1, 4, 1.5, Number.NaN].map((at) => items.itemAt(household, list, at))).toEqual([
      null,
      null,
      null,
      null,
    ])
    const full = listOf(...Array.from({ length: 30 }, () => member('other')))
    expect(items.itemAt(household, full, 30)).toBeNull()
  })

  it('what was taken away is put back where it was', () => {
    const without = items.withoutItem(list, 1)
    expect(without.items).toHaveLength(2)
    expect(items.withItemBack(without, 1, member('spouse'))).toEqual(list)
  })

  it('whoever adds one takes back that there are none', () =>
    expect(items.withItem({ is: 'list', items: [], none: 'none' }, 0, member('self')).none).toBeNull())

  it('titles say who; several of one kind are counted', () => {
    const two = listOf(member('self'), member('child'), member('child'), { has: [], fields: {} })
    expect([0, 1, 2, 3].map((at) => items.itemTitle(household, two, at))).toEqual([
      '本人',
      '儿女 1',
      '儿女 2',
      '第 4 口人',
    ])
  })
})

describe('lists of other standards', () => {
  it('homes: none is one tap; nothing said is asked again; one is a number', () => {
    const none: TypedList = { is: 'list', items: [], none: 'none' }
    expect(toAnswer(homes, none)).toEqual({ ok: true, answer: [] })
    expect(problems({ ...none, none: null }, homes)).toEqual([
      { id: 'q-homes', message: expect.stringContaining('请添上房子') },
    ])
    const area = { is: 'number', text: '120.5', unsure: false } as const
    expect(toAnswer(homes, listOf({ has: [], fields: { area } }))).toEqual({
      ok: true,
      answer: [{ area: 12_050 }],
    })
    expect(beginTyped(homes, undefined, [])).toEqual(none)
  })

  it('a household is never none', () =>
    expect(problems({ is: 'list', items: [], none: 'none' })).toHaveLength(1))

  it('vehicles: a kind, a day, a place and one sum, each asked by itself', () => {
    expect(items.moneyFields(vehicles)).toEqual([])
    const fields = {
      kind: { is: 'one', code: 'truck' },
      bought: { is: 'date', year: '2020', month: '2', day: '29', unsure: false },
      kept: { is: 'one', code: '440882' },
      value: money({ text: '8万', per: 'year' }),
    } as const
    expect(toAnswer(vehicles, listOf({ has: [], fields }))).toEqual({
      ok: true,
      answer: [
        { kind: 'truck', bought: '2020-02-29', kept: '440882', value: [{ fen: 8_000_000, per: 'year' }] },
      ],
    })
    expect(items.itemTitle(vehicles, listOf({ has: [], fields }), 0)).toBe('货车')
  })
})
