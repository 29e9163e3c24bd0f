import { buildCloud } from '../../../config/build-cloud'
import { dataOf, NEXT_WEDNESDAY, NOW, openTown, WEDNESDAY } from '../../cloudfunctions/appointments/town'
import { startTestCloud } from '../../support/cloud'
import { atMost, type Rows } from '../row'

const READ = 4
const WRITE = 10

/** QUALITY 7: wire requests to the database of each step of a booking, begin and commit counted. */
export const rows: Rows = async () => {
  await buildCloud()
  const cloud = await startTestCloud()
  try {
    cloud.setClock(NOW)
    const town = await openTown(cloud)
    const [person] = await town.people(1)
    if (!person) throw new Error('nobody lives in the town')
    const adviser = await town.employ('adviser')
    const counted = async (id: string, goal: number, call: Promise<unknown>) => {
      await call
      return atMost(`requests.${id}`, cloud.requests(), goal)
    }
    const slots = await counted('appointments.slots', READ, town.slots())
    const hold = await counted('appointments.hold', WRITE, person.hold('request-000001'))
    const confirmed = person.confirm('request-000001')
    const confirm = await counted('appointments.confirm', WRITE, confirmed)
    const { appointmentId, rev } = dataOf(await confirmed)
    const later = { date: NEXT_WEDNESDAY }
    await person.hold('request-000002', later, appointmentId)
    const moved = person.move('request-000002', appointmentId, rev, later)
    const move = await counted('appointments.reschedule', WRITE, moved)
    const day = await counted(
      'appointments.day',
      READ,
      cloud.call(adviser, 'appointments.day', { date: WEDNESDAY }),
    )
    const mine = await counted('appointments.mine', READ, person.mine())
    const inbox = await counted('notices.inbox', READ, cloud.call(person.openid, 'notices.inbox', {}))
    const ended = person.cancel('request-000003', appointmentId, dataOf(await moved).rev)
    const cancel = await counted('appointments.cancel', WRITE, ended)
    return [slots, hold, confirm, move, cancel, day, mine, inbox]
  } finally {
    await cloud.stop()
  }
}
