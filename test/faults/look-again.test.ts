import { actsFor } from '@/core/accounts/standing'
import { judgeOf } from '@/core/eligibility/effect/judge'
import { loadLibrary } from '@/core/eligibility/library'
import { dayOf } from '@/core/time'
import type { Notice } from '@kit/notices/notice-repository'
import { openInProcessCloud, type InProcessCloud } from './in-process-cloud'
import {
  empty,
  judgePlay,
  lawOf,
  playJob,
  settle,
  settleFacts,
  START,
  type LookAgainJob,
} from './look-again-play'

jest.mock('@kit/log', () => ({ log: () => undefined }))

/** `npm run faults` asks for the long form; FAULTS_SEED plays another seed. */
const LONG = process.env['FAULTS'] === 'long'
const SEED = Number(process.env['FAULTS_SEED'] ?? 20261123)
const PEOPLE = LONG ? 100_000 : 1200
const PACE = LONG ? { slice: 500, mostTold: 1000 } : { slice: 60, mostTold: 40 }
/** Requests until it dies, at most: in the middle of a slice, or after some. */
const DIES_WITHIN = LONG ? 1500 : 200

/** Nothing of it is written down until somebody is told; then it is, in requests of their own. */
async function naiveJob(order: 'tells first' | 'crosses out first'): Promise<LookAgainJob> {
  const { collection } = await import('@kit/database')
  const { loadAccount } = await import('@kit/accounts/account-repository')
  const { outdatedAsks, openAnswers, dropLookAgain } = await import('@kit/eligibility/look-again-repository')
  const { lawInForceVersion } = await import('@kit/eligibility/law-version')
  const { readLaw } = await import('@kit/eligibility/law-repository')
  return async (now) => {
    const law = await readLaw()
    const judge = judgeOf(loadLibrary(law), dayOf(now))
    let told = 0
    for (const ask of await outdatedAsks(lawInForceVersion(law, dayOf(now)), null, 1000)) {
      const left = openAnswers(ask)
      if (left !== null && (left.qualified || judge.outcome(left.facts) !== 'likely')) continue
      const { personId, accountId } = ask
      const account = await loadAccount(accountId)
      if (!account || !actsFor(account.acting, personId, now)) continue
      const template = left === null ? 'eligibility.look-again' : 'eligibility.now-likely'
      const tell = () =>
        collection<Pick<Notice, '_id' | 'schema' | 'personId' | 'template'>>('notices').insert({
          _id: `eligibility:${personId}:${now}`,
          schema: 2,
          personId,
          template,
        })
      if (order === 'tells first') await tell()
      await dropLookAgain(personId)
      if (order === 'crosses out first') await tell()
      told += 1
    }
    return told
  }
}

describe(`looking again for ${PEOPLE} people, killed at any request (seed ${SEED})`, () => {
  let cloud: InProcessCloud

  beforeAll(async () => {
    cloud = await openInProcessCloud({ virtual: true })
    cloud.setClock(START)
  })
  afterAll(() => cloud.stop())

  test(
    'whoever now qualifies is told once, whoever left no answers hears once that it changed, the others wait on',
    async () => {
      const { lookAgain } = await import('../../cloudfunctions/jobs/look-again')
      const village = await settle(cloud, SEED, PEOPLE)
      const job: LookAgainJob = (now) => lookAgain(now, () => 0, PACE)
      const began = performance.now()
      const played = await playJob(cloud, job, { seed: SEED, most: DIES_WITHIN })
      const ms = Math.round(performance.now() - began)
      expect(played.ended).toBe(true)
      expect(played.deaths).toBeGreaterThan(5)
      expect(played.mostTold).toBeLessThanOrEqual(PACE.mostTold)
      expect((await judgePlay(cloud, village)).slice(0, 10)).toEqual([])
      const fates = village.askers.map(({ fate }) => fate)
      expect(new Set(fates).size).toBe(3)
      expect(await job(START + 1)).toBe(0)
      if (LONG) console.info(`${PEOPLE} people: ${played.runs} runs, ${played.deaths} deaths, ${ms} ms`)
    },
    LONG ? 7_200_000 : 120_000,
  )

  test(`${PEOPLE} people are judged again in memory within 3 s for 100,000 on one core`, () => {
    const judge = judgeOf(loadLibrary(lawOf(42_000)), dayOf(START))
    const facts = settleFacts(SEED, PEOPLE)
    const began = process.cpuUsage()
    const likely = facts.filter((one) => judge.outcome(one) === 'likely').length
    const ms = process.cpuUsage(began).user / 1000
    expect(likely).toBeGreaterThan(PEOPLE / 10)
    if (!LONG) return
    console.info(`${facts.length} people judged again in memory: ${Math.round(ms)} ms of one core`)
    expect((ms / facts.length) * 100_000).toBeLessThanOrEqual(3000)
  })

  test.each([
    ['tells first', 'told twice'],
    ['crosses out first', 'was silent'],
  ] as const)(
    'control: a job that %s in requests of their own breaks it, and the same judge sees it',
    async (order, words) => {
      const broken: string[] = []
      for (let n = 1; n <= 12 && !broken.join().includes(words); n += 1) {
        await empty(cloud)
        const village = await settle(cloud, SEED + n, 150)
        await playJob(cloud, await naiveJob(order), { seed: SEED + n, most: 40 })
        broken.push(...(await judgePlay(cloud, village)))
      }
      expect(broken.join()).toContain(words)
    },
    LONG ? 1_200_000 : 120_000,
  )
})
