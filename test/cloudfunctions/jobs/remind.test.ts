import { dataOf, NEXT_WEDNESDAY, NOW, openTown, type Person, type Town } from '../appointments/town'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { msAt } from '@/core/time'

const DAY = 24 * 60 * 60_000
const MEETING = msAt('2026-11-25', '09:00')

describe('remind', () => {
  let cloud: TestCloud
  let town: Town

  beforeAll(async () => {
    cloud = await startTestCloud()
    town = await openTown(cloud)
  })
  beforeEach(() => cloud.setClock(NOW))
  afterAll(() => cloud.stop())

  const titlesOf = async ({ openid }: Person) =>
    dataOf(await cloud.call(openid, 'notices.inbox', {})).notices.map((notice) => notice.template)
  const at = (ms: number) => {
    cloud.setClock(ms)
    return cloud.runJob('remind')
  }

  it('puts a reminder into the inbox a day and an hour before, each once', async () => {
    const [person] = await town.people(1)
    await person!.book('request-000001', { cell: '0900' })
    expect(await at(MEETING - DAY - 1)).toEqual({ done: 0 })
    expect(await at(MEETING - DAY)).toEqual({ done: 1 })
    expect(await at(MEETING - DAY + 60_000)).toEqual({ done: 0 })
    expect(await at(MEETING - 60 * 60_000)).toEqual({ done: 1 })
    expect(await titlesOf(person!)).toEqual([
      'appointment.hour-before',
      'appointment.day-before',
      'appointment.booked',
    ])
  })

  it('says nothing of a meeting that was cancelled or moved away', async () => {
    const [gone, moved] = await town.people(2)
    const cancelled = await gone!.book('request-000002', { cell: '0930' })
    dataOf(await gone!.cancel('request-000003', cancelled.appointmentId, cancelled.rev))
    const booked = await moved!.book('request-000004', { cell: '1000' })
    const later = { cell: '1000', date: NEXT_WEDNESDAY }
    dataOf(await moved!.hold('request-000005', later, booked.appointmentId))
    dataOf(await moved!.move('request-000005', booked.appointmentId, booked.rev, later))
    expect(await at(MEETING)).toEqual({ done: 0 })
    expect(await titlesOf(gone!)).not.toContain('appointment.day-before')
    expect(await titlesOf(moved!)).not.toContain('appointment.day-before')
    expect(await at(MEETING + 6 * DAY + 60 * 60_000)).toEqual({ done: 1 })
    expect(await titlesOf(moved!)).toContain('appointment.day-before')
  })
})
