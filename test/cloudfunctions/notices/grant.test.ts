import { granted, type KindLedger } from '@/core/notices/grants'
import type { NoticeKind } from '@/core/notices/kinds'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { NOW, codeOf, dataOf, enter } from '../accounts/people'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud()
  cloud.setClock(NOW)
  await enter(cloud, 'o-taps')
})
afterAll(() => cloud.stop())

type Answers = Parameters<typeof grant>[1]
const grant = (
  requestId: string,
  answers: { kind: NoticeKind; answer: 'accept' | 'reject' | 'ban' | 'filter' }[],
) => cloud.call('o-taps', 'notices.grant', { requestId, answers })
const left = async (kind: NoticeKind) => {
  const kinds = (await cloud.read('grants', 'o-taps'))?.kinds as Record<string, KindLedger> | undefined
  const ledger = kinds?.[kind]
  return ledger ? granted(ledger) : 0
}

describe('what a phone was answered', () => {
  const booking: Answers = [
    { kind: 'day-before', answer: 'accept' },
    { kind: 'hour-before', answer: 'reject' },
    { kind: 'change', answer: 'accept' },
  ]

  test('gives one consent for each kind accepted, within ten requests', async () => {
    expect(dataOf(await grant('request-0001', booking))).toEqual({ accepted: 2 })
    expect(cloud.requests()).toBeLessThanOrEqual(5)
    expect([await left('day-before'), await left('hour-before'), await left('change')]).toEqual([1, 0, 1])
  })

  test('sent again counts once, and answers the same', async () => {
    expect(dataOf(await grant('request-0001', booking))).toEqual({ accepted: 2 })
    expect(await left('day-before')).toBe(1)
  })

  test('under the same id with other answers is refused', async () => {
    expect(codeOf(await grant('request-0001', [{ kind: 'answered', answer: 'accept' }]))).toBe(
      'REQUEST_ID_REUSED',
    )
    expect(await left('answered')).toBe(0)
  })

  test('twice at once counts once', async () => {
    const answers: Answers = [{ kind: 'look-again', answer: 'accept' }]
    await Promise.all([grant('request-0002', answers), grant('request-0002', answers)])
    expect(await left('look-again')).toBe(1)
  })

  test.each(['reject', 'ban', 'filter'] as const)('%s is no consent, and takes none back', async (answer) => {
    const before = await left('change')
    expect(dataOf(await grant(`request-${answer}`, [{ kind: 'change', answer }]))).toEqual({ accepted: 0 })
    expect(await left('change')).toBe(before)
  })

  test('is of one’s own account, of three kinds at most, each once', async () => {
    const one = { kind: 'change', answer: 'accept' }
    const of = (answers: unknown) =>
      cloud.send('o-taps', { action: 'notices.grant', input: { requestId: 'request-0009', answers }, v: 1 })
    const four = ['change', 'answered', 'day-before', 'hour-before'].map((kind) => ({ ...one, kind }))
    for (const wrong of [[], [one, one], four, [{ ...one, kind: 'ads' }], [{ ...one, openid: 'o-other' }]])
      expect(codeOf(await of(wrong))).toBe('BAD_INPUT')
    expect(
      codeOf(await cloud.call(null, 'notices.grant', { requestId: 'request-0010', answers: booking })),
    ).toBe('NOT_SIGNED_IN')
  })
})
