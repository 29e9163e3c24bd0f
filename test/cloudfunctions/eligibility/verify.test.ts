import { judgeOf } from '@/core/eligibility/effect/judge'
import { decide } from '@/core/eligibility/evaluate'
import type { Facts } from '@/core/eligibility/facts'
import { loadLibrary } from '@/core/eligibility/library'
import { makeReceipt, type Receipt } from '@/core/eligibility/receipt'
import { answersHash } from '@kit/eligibility/answers-hash'
import { COLLECTIONS } from '../../../config/collections'
import { owedWages } from '../../core/eligibility/support/household'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codeOf, dataOf, NOW } from '../accounts/people'
import { figure, handOf, HE, LIANG } from './bureau'

const DAY = 24 * 60 * 60_000
const answered = owedWages(1700)

describe('eligibility.verify', () => {
  let cloud: TestCloud
  let receipt: Receipt

  /** What a phone makes of the law it was handed. */
  async function phoneReceipt(date: string, hash = answersHash): Promise<Receipt> {
    const law = dataOf(await cloud.call(null, 'eligibility.standards', {}))
    if (!law.changed) throw new Error('nothing sent')
    const bound = judgeOf(loadLibrary(law), date).boundAt('440883')!
    return makeReceipt(decide(bound, answered), answered, hash)
  }

  const verify = (of: Receipt, facts: Facts | string = answered) =>
    cloud.call(null, 'eligibility.verify', {
      receipt: {
        ...of,
        standards: [...of.standards],
        parameters: of.parameters.map((one) => ({ ...one })),
      },
      facts: typeof facts === 'string' ? facts : JSON.stringify(facts),
    })

  beforeAll(async () => {
    cloud = await startTestCloud({ sample: true })
    cloud.setClock(NOW)
    await cloud.runJob('enter-law')
    receipt = await phoneReceipt('2026-11-23')
  })
  afterAll(() => cloud.stop())

  it('finds that the same answers give the same result under the law it names', async () => {
    expect(receipt.outcome).toBe('over')
    expect(dataOf(await verify(receipt))).toEqual({
      sameInputs: true,
      sameOutcome: true,
      outcome: 'over',
      lacking: [],
      unlike: [],
      today: null,
    })
    expect(cloud.requests()).toBeLessThanOrEqual(4)
  })

  it('other answers are not judged by it', async () => {
    const other = { ...answered, migrant: 'yes' }
    expect(dataOf(await verify(receipt, other))).toMatchObject({
      sameInputs: false,
      sameOutcome: null,
      outcome: null,
      today: null,
    })
  })

  it('an outcome somebody wrote into it is found out', async () => {
    expect(dataOf(await verify({ ...receipt, outcome: 'likely' }))).toMatchObject({
      sameInputs: true,
      sameOutcome: false,
      outcome: 'over',
    })
  })

  it('so is a figure somebody wrote into it: no document says so', async () => {
    const parameters = receipt.parameters.map((one) => ({
      ...one,
      value: one.value === null ? null : 9_999_999,
    }))
    const told = dataOf(await verify({ ...receipt, parameters }))
    expect(told).toMatchObject({ sameOutcome: null, outcome: null })
    expect(told.unlike).toContain('parameter:sample-440800-urban-disposable-income')
    expect(told).toMatchObject({ lacking: [], today: { changed: false } })
  })

  it('a revision there never was is told from a standard this cloud never had', async () => {
    const last = (version: string) => [...receipt.standards.slice(0, -1), version]
    expect(dataOf(await verify({ ...receipt, standards: last('standard:gd-2020@999') }))).toMatchObject({
      lacking: [],
      unlike: ['standard:gd-2020'],
    })
    expect(dataOf(await verify({ ...receipt, standards: last('standard:nowhere@1') }))).toMatchObject({
      lacking: ['standard:nowhere@1'],
      unlike: [],
    })
  })

  it('so is another place than the answers name', async () => {
    expect(dataOf(await verify({ ...receipt, area: '440882' }))).toMatchObject({
      sameOutcome: null,
      unlike: ['place'],
    })
  })

  it('a receipt made before, with the whole hash, holds still', async () => {
    let whole = ''
    await phoneReceipt(receipt.date, (text) => (whole = answersHash(text)))
    expect(whole.slice(0, 32)).toBe(receipt.inputs)
    expect(dataOf(await verify({ ...receipt, inputs: whole }))).toMatchObject({ sameOutcome: true })
    const odd = whole.slice(0, -1) + (whole.endsWith('0') ? '1' : '0')
    expect(dataOf(await verify({ ...receipt, inputs: odd }))).toMatchObject({ sameInputs: false })
    expect(codeOf(await verify({ ...receipt, inputs: whole.slice(0, 31) }))).toBe('BAD_INPUT')
  })

  it.each(['2026-13-24', '2026-11-31', '2026-11-24'])(
    'a day that is none or still to come is refused: %s',
    async (date) => {
      expect(codeOf(await verify({ ...receipt, date }))).toBe('BAD_INPUT')
    },
  )

  it('answers that are none are refused, and nothing is logged of any', async () => {
    expect(codeOf(await verify(receipt, '{'))).toBe('BAD_INPUT')
    expect(cloud.logs()).not.toContain('170000')
  })

  it('the hash of the answers, by which they could be guessed, is neither stored nor logged', async () => {
    dataOf(await verify(receipt))
    const kept = async () => {
      const all = await Promise.all(COLLECTIONS.map(({ name }) => cloud.all(name)))
      return `${JSON.stringify(all)} ${cloud.logs()}`.includes(receipt.inputs)
    }
    expect(await kept()).toBe(false)
    // Control: one copy anywhere is seen.
    await cloud.seed('meta', [{ _id: 'copy', of: { inputs: receipt.inputs } } as never])
    expect(await kept()).toBe(true)
  })

  it('after a new figure, the old receipt still holds, and today is said beside it', async () => {
    const [he, liang] = [handOf(cloud, HE), handOf(cloud, LIANG)]
    const approved = dataOf(
      await liang.approve(await he.checked(figure('2027', '2026-11-24', { value: 9_000_000 }))),
    )
    expect(approved).toMatchObject({ state: 'SCHEDULED', issues: [] })
    expect(dataOf(await verify(receipt))).toMatchObject({ sameOutcome: true, lacking: [], today: null })
    cloud.setClock(NOW + DAY)
    expect(dataOf(await verify(receipt))).toEqual({
      sameInputs: true,
      sameOutcome: true,
      outcome: 'over',
      lacking: [],
      unlike: [],
      today: { date: '2026-11-24', outcome: 'likely', changed: true },
    })
    const next = await phoneReceipt('2026-11-24')
    expect(next.outcome).toBe('likely')
    dataOf(await he.withdraw(approved))
    expect(dataOf(await verify(next))).toMatchObject({ sameOutcome: true, lacking: [], outcome: 'likely' })
  })
})
