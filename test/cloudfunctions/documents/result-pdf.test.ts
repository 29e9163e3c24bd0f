import { runCheck } from '@/core/eligibility/check'
import type { Facts } from '@/core/eligibility/facts'
import { renderDecision } from '@/core/eligibility/render/result-view'
import { withSample } from '../../core/eligibility/support/data'
import { family, owedWages } from '../../core/eligibility/support/household'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { lettersOfPdf, pagesOfPdf } from './support'

let cloud: TestCloud
const DATE = '2026-11-23'

/** Finished without a question of money: a matter that no list names. */
const debt: Facts = { matter: 'debt' }

/** Three at home, of whom one earns so many yuan a month. */
const worker = (yuan: number) => owedWages(yuan, { household: family(yuan, 0, 0) })

beforeAll(async () => {
  cloud = await startTestCloud({ sample: true })
})
afterAll(() => cloud.stop())

const ask = (facts: Facts | string, date = DATE) =>
  cloud.call(null, 'eligibility.resultPdf', {
    facts: typeof facts === 'string' ? facts : JSON.stringify(facts),
    date,
  })

async function pdfOf(facts: Facts): Promise<Buffer> {
  const answer = await ask(facts)
  if (!answer.ok) throw new Error(answer.error.code)
  expect(answer.data).toMatchObject({ mime: 'application/pdf', name: expect.stringContaining(DATE) })
  return Buffer.from(answer.data.base64, 'base64')
}

describe('a result on paper', () => {
  it('says what the phone says, in letters of its own: nothing is left to the fonts of a printer', async () => {
    const pdf = await pdfOf(debt)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const check = runCheck(withSample(), debt, { date: DATE })!
    const { headline, lead, notes } = renderDecision(check.decision, check.levers)
    const letters = lettersOfPdf(pdf)
    const lacking = [...[headline, lead, ...notes].join('')].filter((one) => one !== ' ' && !letters.has(one))
    expect(lacking).toEqual([])
  })

  it.each([
    ['without a question of money', debt, 2],
    ['of a worker with three at home', worker(2400), 3],
    ['of the same over the limit', worker(9000), 3],
  ])('%s is small enough for a bad network, and has few pages', async (_, facts, most) => {
    const pdf = await pdfOf(facts)
    expect(pdf.length).toBeLessThan(200_000)
    expect(pagesOfPdf(pdf)).toBeLessThanOrEqual(most)
  })

  it('is named in Chinese for a reader aloud', async () => {
    expect((await pdfOf(debt)).toString('latin1')).toContain('/Lang (zh-CN)')
  })

  it('leaves nothing behind: no document, no log of an answer', async () => {
    const before = (await cloud.all('audit')).length
    await pdfOf({ matter: 'debt', aid: ['dibao'] })
    expect((await cloud.all('audit')).length).toBe(before)
    expect(cloud.logs()).not.toContain('dibao')
  })

  it('costs two requests of the database and one call', async () => {
    await pdfOf(debt)
    expect(cloud.requests()).toBe(3)
  })

  it.each([
    ['unfinished', {}],
    ['no answers at all', 'null'],
    ['no JSON', '{'],
    ['a list', '[]'],
  ])('is not made of answers that are %s', async (_name, facts) => {
    expect(await ask(facts)).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } })
  })
})

describe('the function documents', () => {
  it.each([
    ['a phone', { caller: 'client', openid: 'oSampleVillager', ip: '' }],
    ['a timer', { caller: 'trigger', openid: null, ip: '' }],
    ['a push', { caller: 'push', openid: null, ip: '' }],
  ] as const)('may not be called by %s', async (_name, source) => {
    const outcome = await cloud.gateway.functions.invoke('documents', { work: 'read', base64: '' }, source)
    expect(outcome).toMatchObject({ ok: false, reason: 'REFUSED' })
  })
})
