import { runCheck } from '@/core/eligibility/check'
import type { Facts } from '@/core/eligibility/facts'
import { loadLibrary, type Library } from '@/core/eligibility/library'
import type { CheckDraft } from '@/features/eligibility/draft'
import { BUNDLED, BUNDLED_ON } from '@/features/eligibility/law/bundled'
import { keepLaw, readLaw } from '@/features/eligibility/law/kept-law'
import { isStale, openLaw, useLaw } from '@/features/eligibility/law/law'
import { lawView } from '@/features/eligibility/law-view'
import { renewLaw } from '@/features/eligibility/renew-law'
import { gistOfQuestion, soundFacts } from '@/features/eligibility/sound'
import { eraseCheck, keepAnswer, useCheckDraft } from '@/features/eligibility/store'
import { phone } from '../../support/phone'
import { HOUSEHOLD, SAMPLE } from './support/facts'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))

type Documents = readonly {
  readonly _id: string
  readonly revision: number
  readonly facts?: readonly object[]
}[]

/** Guangdong as it will be: `change` makes another of one of its questions. */
function changed(id: string, change: (fact: object) => object): object[] {
  const documents: Documents = BUNDLED.standards
  return documents.map((one) =>
    one._id === 'standard:gd-2020'
      ? {
          ...one,
          revision: one.revision + 1,
          facts: (one.facts ?? []).map((fact) => (Reflect.get(fact, 'id') === id ? change(fact) : fact)),
        }
      : one,
  )
}

const libraryWith = (standards: readonly object[]): Library =>
  loadLibrary({ standards, parameters: [...BUNDLED.parameters, ...SAMPLE.documents] })

const today = libraryWith(BUNDLED.standards)
/** What a household earns is asked with one kind more. */
const moreKinds = changed('household', (fact) => ({
  ...fact,
  fields: [...Reflect.get(fact, 'fields'), { id: 'gifts', kind: 'money', most: 100_000_000 }],
}))
const tomorrow = libraryWith(moreKinds)

function answeredOn(library: Library, facts: Facts): CheckDraft {
  const asked: Record<string, string> = {}
  for (const id of Object.keys(facts)) {
    const gist = gistOfQuestion(library, facts, BUNDLED_ON, id)
    if (gist !== null && id !== 'place') asked[id] = gist
  }
  return { facts, typed: {}, asked, savedAt: null }
}

const questionAfter = (library: Library, facts: Facts) =>
  runCheck(library, facts, { date: BUNDLED_ON })?.question?.id ?? null

describe('answers when the law changes in between', () => {
  it('both libraries can be read', () => expect([today.refused, tomorrow.refused]).toEqual([[], []]))

  it('all of them stay while no question has changed', () => {
    const draft = answeredOn(today, HOUSEHOLD)
    expect(soundFacts(today, draft, BUNDLED_ON)).toEqual({ facts: HOUSEHOLD, again: [] })
    const newNumber = BUNDLED.standards.map((one) => ({
      ...one,
      revision: one.revision + 1,
      note: '只改了说明',
    }))
    expect(soundFacts(libraryWith(newNumber), draft, BUNDLED_ON).again).toEqual([])
  })

  it('a question that is asked otherwise comes again, by name, and only that one', () => {
    const { facts, again } = soundFacts(tomorrow, answeredOn(today, HOUSEHOLD), BUNDLED_ON)
    expect(again).toEqual(['household'])
    expect(facts).toEqual({ ...HOUSEHOLD, household: undefined })
    expect(questionAfter(tomorrow, facts)).toBe('household')
    expect(questionAfter(today, HOUSEHOLD)).toBeNull()
  })

  it('control: counting the answers as they are would not notice', () =>
    expect(Object.keys(answeredOn(today, HOUSEHOLD).facts)).toContain('household'))

  it('bounds may move: the answer stays as long as it fits', () => {
    const wider = libraryWith(changed('household', (fact) => ({ ...fact, most: 40 })))
    expect(wider.refused).toEqual([])
    expect(soundFacts(wider, answeredOn(today, HOUSEHOLD), BUNDLED_ON).again).toEqual([])
  })

  it('an answer to a question the law no longer asks is left alone', () => {
    const draft = { ...answeredOn(today, HOUSEHOLD), asked: { members: 'v1' } }
    expect(soundFacts(today, draft, BUNDLED_ON).again).toEqual([])
  })

  it('what an older program asked is asked again although nothing was answered', () => {
    const draft = { ...answeredOn(today, {}), asked: { household: 'v1' }, facts: { place: '440882' } }
    expect(soundFacts(today, draft, BUNDLED_ON).again).toEqual(['household'])
  })
})

describe('newer law that comes while somebody answers', () => {
  const answer = (standards: readonly object[]) => {
    const data = {
      changed: true,
      version: 'fedcba9876543210',
      standards,
      parameters: [...BUNDLED.parameters, ...SAMPLE.documents],
    }
    phone.answer = () => ({ ok: true, at: new Date().toISOString(), data })
  }
  const answerAll = () => {
    for (const [id, given] of Object.entries(HOUSEHOLD))
      if (given !== undefined) keepAnswer(id, given, { is: 'many', codes: [] })
  }
  const version = () => useLaw.getState().version

  beforeEach(() => {
    phone.reset()
    openLaw()
    eraseCheck()
  })

  it('applies at once where it asks nothing answered otherwise', async () => {
    answerAll()
    answer(BUNDLED.standards)
    await renewLaw()
    expect(version()).toBe('fedcba9876543210')
  })

  it('otherwise on the next open: kept, and not under anybody’s hands', async () => {
    answerAll()
    answer(moreKinds)
    await renewLaw()
    expect(version()).toBeNull()
    expect(readLaw()?.version).toBe('fedcba9876543210')
    await renewLaw()
    expect(version()).toBe('fedcba9876543210')
    const { library } = useLaw.getState()
    expect(soundFacts(library, useCheckDraft.getState().draft, BUNDLED_ON).again).toEqual(['household'])
  })

  it('answering again counts on the new law', async () => {
    answerAll()
    answer(moreKinds)
    await renewLaw()
    openLaw()
    keepAnswer('household', 'unknown', { is: 'list', items: [], none: 'unknown' })
    const { library } = useLaw.getState()
    expect(soundFacts(library, useCheckDraft.getState().draft, BUNDLED_ON).again).toEqual([])
  })
})

describe('how old the law on the phone may be', () => {
  const at = (days: number | null, failed = false) => ({
    ...useLaw.getState(),
    failed,
    checkedAt: days === null ? null : Date.now() - days * 86_400_000,
  })
  it.each([
    [0, false, true, false],
    [29, false, true, false],
    [31, false, true, true],
    [0, true, true, true],
    [0, false, false, true],
    [null, false, true, false],
  ])('%s days, failed %s, online %s: its date is said: %s', (days, failed, online, stale) =>
    expect(isStale(at(days, failed), online)).toBe(stale),
  )

  it('a kept law keeps its day over a start of the program', () => {
    const checkedAt = Date.now() - 40 * 86_400_000
    keepLaw({ version: 'x', checkedAt, standards: BUNDLED.standards, parameters: BUNDLED.parameters })
    openLaw()
    expect(isStale(useLaw.getState(), true)).toBe(true)
  })
})

describe('which standard decides, as it is shown before anything is answered', () => {
  it('is that of the place: number, day, line and how it comes about', () => {
    const view = lawView(today, { place: '440882' }, null, BUNDLED_ON)
    expect(view?.place).toBe('雷州市')
    expect(view?.standards[0]).toMatchObject({ number: '粤府令第268号', from: '2020-01-01' })
    expect(view?.line).toMatchObject({ text: '1,600.00 元', sample: true })
    expect(view?.line?.calculation).toContain('38,400 元')
  })

  it('of the village of the phone where no place is said, of this city else', () => {
    expect(lawView(today, {}, '440883107206', BUNDLED_ON)?.place).toBe('吴川市')
    expect(lawView(today, {}, null, BUNDLED_ON)?.place).toBe('湛江市')
  })

  it('never a line that cannot be computed, and nobody’s answers in it', () => {
    const bare = loadLibrary(BUNDLED)
    expect(lawView(bare, HOUSEHOLD, null, BUNDLED_ON)?.line).toBeNull()
    expect(JSON.stringify(lawView(today, HOUSEHOLD, null, BUNDLED_ON))).not.toContain('496000')
  })

  it('elsewhere: that the standard is not in our data', () =>
    expect(lawView(today, { place: '110000' }, null, BUNDLED_ON)?.hasMeans).toBe(false))
})
