import type { Isolation } from '../../gateway/store/types'
import { openMachine, type RealMachine } from './notices-machine'
import { naiveDeliver } from './notices-naive'
import { playStage, type Deliver, type Played } from './notices-play'
import { randomOf } from './notices-wechat'

jest.mock('@kit/log', () => ({ log: () => undefined }))

/** `npm run faults` asks for the long form; FAULTS_SEED plays another seed. */
const LONG = process.env['FAULTS'] === 'long'
const SEED = Number(process.env['FAULTS_SEED'] ?? 20261123)
const A_STAGE = 40
const PLAYS: readonly (readonly [Isolation, number])[] = LONG
  ? [
      ['snapshot', 10_000],
      ['serializable', 2000],
    ]
  : [
      ['snapshot', 80],
      ['serializable', 40],
    ]

const sum = (played: readonly Played[], of: (one: Played) => number) =>
  played.reduce((total, one) => total + of(one), 0)

describe.each(PLAYS)(
  'notices under death at any step, lost answers, pushes lost, late and doubled, %s isolation, %i of them',
  (isolation, notices) => {
    let machine: RealMachine
    beforeAll(async () => {
      machine = await openMachine(isolation)
    })
    afterAll(() => machine.cloud.stop())

    const play = (deliver: Deliver, n: number) =>
      playStage({ ...machine, deliver }, { random: randomOf(SEED + n), name: `s${n}`, notices: A_STAGE })

    test(
      `${notices} notices keep N1 to N7, each delivered once or visibly not (seed ${SEED})`,
      async () => {
        const played: Played[] = []
        for (let n = 0; n < notices / A_STAGE; n += 1)
          played.push(await play(machine.ours(n % 4 === 1 ? 8 : 1), n))
        expect(played.flatMap((one) => one.broken)).toEqual([])
        const happened = [
          sum(played, (p) => p.sends),
          sum(played, (p) => p.arrived),
          sum(played, (p) => p.texts),
          sum(played, (p) => p.deaths),
        ]
        expect(Math.min(...happened)).toBeGreaterThan(0)
        const states = new Map<string, number>()
        for (const state of played.flatMap((one) => one.states))
          states.set(state, (states.get(state) ?? 0) + 1)
        if (LONG)
          console.info(
            isolation,
            { sends: happened[0], arrived: happened[1], texts: happened[2], deaths: happened[3] },
            states,
          )
      },
      LONG ? 7_200_000 : 120_000,
    )

    if (isolation === 'snapshot')
      test.each([
        ['sending before writing it down', { sendsFirst: true }, 'N3'],
        ['taking a tap and its push for two consents', { adds: true }, 'N2'],
        ['sending again when the lease is over', { sendsAgain: true }, 'N3'],
      ] as const)(
        'control: %s breaks a promise, and the same judge sees it',
        async (_how, naive, promise) => {
          const broken: string[] = []
          for (let n = 0; n < 12 && !broken.join().includes(promise); n += 1)
            broken.push(
              ...(
                await play(
                  await naiveDeliver(naive),
                  1000 * promise.length + 100 * Object.keys(naive)[0]!.length + n,
                )
              ).broken,
            )
          expect(broken.join()).toContain(promise)
        },
      )
  },
)
