import { violations } from '@/core/appointments/invariants'
import type { Isolation } from '../../gateway/store/types'
import { NOW, WEDNESDAY, openTown, requestIds } from '../cloudfunctions/appointments/town'
import { playBookings } from './booking-play'
import { openInProcessCloud, type InProcessCloud } from './in-process-cloud'
import { naiveBook } from './naive-booking'

/** `npm run faults` asks for the long form; FAULTS_SEED plays another seed. */
const LONG = process.env['FAULTS'] === 'long'
const SEED = Number(process.env['FAULTS_SEED'] ?? 20261123)
const RUNS = LONG ? 1000 : 12
const MODES: readonly Isolation[] = ['snapshot', 'serializable']

describe.each(MODES)(
  'bookings under lost answers, doubled requests and cut lines, %s isolation',
  (isolation) => {
    let cloud: InProcessCloud
    beforeAll(async () => {
      cloud = await openInProcessCloud({ isolation })
    })
    afterAll(() => cloud.stop())

    const title = `${RUNS} random sequences keep B1 to B8, and nothing acknowledged is lost (seed ${SEED})`
    test(
      title,
      async () => {
        const played = await playBookings(cloud, { seed: SEED, runs: RUNS, length: 14 })
        expect(Math.min(played.booked, played.moved, played.cancelled)).toBeGreaterThan(0)
      },
      LONG ? 3_600_000 : 120_000,
    )

    test('control: without a transaction a cut line leaves half a booking, and the same check sees it', async () => {
      await cloud.clear()
      cloud.setClock(NOW)
      const town = await openTown(cloud)
      const [first, lin] = await town.people(2)
      const request = requestIds()()
      await first!.hold(request)
      await first!.release(request)
      let left = 3
      cloud.onWire(() => {
        if ((left -= 1) === 0) throw new Error('the line was cut')
      })
      await expect(naiveBook(town.adviserId, WEDNESDAY, lin!)).rejects.toBeDefined()
      cloud.onWire(null)
      expect(violations(await town.world()).join()).toContain('B2 a seat without its appointment')
    })
  },
)
