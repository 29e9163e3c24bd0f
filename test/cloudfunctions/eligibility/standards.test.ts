import { loadLibrary } from '@/core/eligibility/library'
import { runCheck } from '@/core/eligibility/check'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { NOW, dataOf } from '../accounts/people'
import { HE, LIANG, figure, handOf, standard } from './bureau'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ sample: true })
})
afterAll(() => cloud.stop())

async function answer(known?: string) {
  const envelope = await cloud.call(null, 'eligibility.standards', known === undefined ? {} : { known })
  if (!envelope.ok) throw new Error(envelope.error.code)
  return envelope.data
}

const earning = (...fen: number[]) => ({
  wages: fen.map((one) => ({ fen: one, per: 'month' as const })),
  business: [],
  property: [],
  transfers: [],
})

describe('eligibility.standards', () => {
  it('hands the law to anybody, readable, in the order the documents were written', async () => {
    const data = await answer()
    if (!data.changed) throw new Error('nothing sent')
    const library = loadLibrary(data)
    expect(library.refused).toEqual([])
    expect(library.standards.map(({ _id }) => _id).sort()).toEqual([
      'standard:gd-2020',
      'standard:gd-regulation-2024',
      'standard:law-2022',
    ])
    const check = runCheck(library, { matter: 'elder-support' }, { date: '2026-11-23' })
    expect(check?.question?.id).toBe('abused')
  })

  it('decides on the phone what the bundled law decides: the database changes nothing in it', async () => {
    const data = await answer()
    if (!data.changed) throw new Error('nothing sent')
    const facts = {
      matter: 'elder-support',
      abused: 'no',
      place: '440882',
      aid: [],
      person: [],
      household: [earning(504_960), earning(), earning()],
      cause: [],
      homes: [],
    }
    const check = runCheck(loadLibrary(data), facts, { date: '2026-11-23' })
    expect(check?.decision).toMatchObject({ outcome: 'over', overBy: { by: { n: 8320, d: 1 } } })
  })

  it('sends nothing again to a phone that has it', async () => {
    const { version } = await answer()
    expect(await answer(version)).toEqual({ changed: false, version })
  })

  it('sends the new law when a document has a new revision', async () => {
    const { version } = await answer()
    await cloud.seed('parameters', [{ _id: 'parameter:extra', revision: 1, indicator: 'x' } as never])
    const next = await answer(version)
    expect(next.changed).toBe(true)
    expect(next.version).not.toBe(version)
  })

  it('takes at most 4 requests to the database', async () => {
    await answer()
    expect(cloud.requests()).toBeLessThanOrEqual(4)
  })

  it('refuses a version that is none', async () => {
    expect(await cloud.call(null, 'eligibility.standards', { known: 'newest' })).toMatchObject({
      ok: false,
      error: { code: 'BAD_INPUT', fields: [{ path: 'known', message: '版本不对' }] },
    })
  })
})

describe('eligibility.standards, of published law', () => {
  const he = handOf({ call: (...call) => cloud.call(...call) }, HE)
  const liang = handOf({ call: (...call) => cloud.call(...call) }, LIANG)
  const ids = async () => {
    const data = await answer()
    return data.changed ? data.standards.map(({ _id }) => _id) : []
  }

  beforeAll(() => cloud.setClock(NOW))
  afterAll(() => cloud.setClock(null))

  it('has what is in force, scheduled and ended, and not what was withdrawn or never approved', async () => {
    await he.checked(standard('never', '2027-06-01'))
    const first = dataOf(await liang.approve(await he.checked(standard('first', '2026-11-23'))))
    const second = dataOf(await liang.approve(await he.checked(standard('second', '2026-12-01'))))
    expect(await ids()).toEqual(expect.arrayContaining(['standard:first', 'standard:second']))
    cloud.setClock(NOW + 30 * 86_400_000)
    expect(await ids()).toEqual(expect.arrayContaining(['standard:first', 'standard:second']))
    expect(await ids()).not.toContain('standard:never')
    dataOf(await he.withdraw(second))
    dataOf(await he.withdraw(first))
    expect((await ids()).filter((id) => /first|second/.test(id))).toEqual([])
  })

  it('is handed out whole up to its bound; beyond, phones keep what they have: never a law with holes', async () => {
    const many = Array.from({ length: 1000 }, (_, n) => ({
      ...figure(`many${n}`, '2027-01-01'),
      area: '990000',
    }))
    const there = (await cloud.all('parameters')).length
    await cloud.seed('parameters', many.slice(there + 1))
    expect(await answer()).toMatchObject({ changed: true })
    expect(cloud.requests()).toBeLessThanOrEqual(4)
    await cloud.seed('parameters', many)
    const answered = await cloud.call(null, 'eligibility.standards', {})
    expect(answered).toMatchObject({ ok: false, error: { code: 'INTERNAL' } })
  })
})
