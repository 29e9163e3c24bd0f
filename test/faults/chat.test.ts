import { NAIVE } from './chat-naive'
import { playChats } from './chat-play'

/** `npm run faults` asks for the long form; FAULTS_SEED plays another seed. */
const LONG = process.env['FAULTS'] === 'long'
const SEED = Number(process.env['FAULTS_SEED'] ?? 20261123)
const [ROOMS, MESSAGES] = LONG ? [200, 510] : [20, 200]

const playTitle = `${ROOMS * MESSAGES} messages in ${ROOMS} rooms under 20 % loss, doubles, overtaking, cuts and kills`

describe(`chat (seed ${SEED})`, () => {
  test(
    `${playTitle}: none lost, none twice, none out of order, C1 to C7`,
    () => {
      const began = performance.now()
      const { violations, ...figures } = playChats({ seed: SEED, rooms: ROOMS, messages: MESSAGES })
      const each = figures.sends / figures.stored
      if (LONG)
        console.log(
          JSON.stringify({ ...figures, sendsEach: each, ms: Math.round(performance.now() - began) }),
        )
      expect(violations).toEqual([])
      expect(figures.stored).toBeGreaterThan(ROOMS * MESSAGES * 0.9)
      expect(Math.min(figures.kills, figures.recalls)).toBeGreaterThan(ROOMS)
      expect(each).toBeLessThanOrEqual(2.2)
    },
    LONG ? 3_600_000 : 120_000,
  )

  test.each([
    ['a fresh id at each retry stands there twice', NAIVE.freshId, 'C2'],
    ['what is shown as it arrives has holes', NAIVE.atOnce, 'C3'],
    ['several in flight lose their order', NAIVE.eager, 'C5'],
    ['an outbox in memory is lost with a kill', NAIVE.forgetful, 'lost'],
    ['a recall that only hides is served all the same', NAIVE.hiding, 'C7'],
  ])('control: %s, and the same judge says so', (_, make, promise) => {
    const { violations } = playChats({ seed: SEED, rooms: 4, messages: 100, make })
    expect(violations.join('\n')).toContain(`: ${promise} `.replace('lost ', 'lost: '))
  })
})
