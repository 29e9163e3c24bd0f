import { startTestCloud, type TestCloud } from '../../support/cloud'

const NOON = Date.parse('2026-11-23T12:00:00+08:00')
const MINUTE = 60_000
const BOOKED = 8.64e15

const day = (id: string, date: string, seats: Record<string, unknown>) => ({
  _id: id,
  adviserId: 'adviser_chen',
  date,
  cells: {},
  seats,
})
const held = (until: number) => ({ until, appointmentId: 'apt_1', personId: 'p_1' })

describe('expire-holds', () => {
  let cloud: TestCloud

  beforeAll(async () => {
    cloud = await startTestCloud()
    cloud.setClock(NOON)
  })
  afterAll(() => cloud.stop())

  it('takes the person off a hold that ran out an hour ago, and leaves later ones, live holds and bookings alone', async () => {
    await cloud.seed('adviser_days', [
      day('adviser_chen_2026-11-24', '2026-11-24', {
        '0930-0': held(NOON - 60 * MINUTE),
        '0930-1': held(NOON + MINUTE),
        '0930-2': held(NOON - 60 * MINUTE + 1),
        '1000-0': held(BOOKED),
        '1000-1': { until: 0, appointmentId: null, personId: null },
      }),
    ])
    expect(await cloud.runJob('expire-holds')).toEqual({ done: 1 })
    expect(await cloud.read('adviser_days', 'adviser_chen_2026-11-24')).toMatchObject({
      seats: {
        '0930-0': { until: 0, appointmentId: null, personId: null },
        '0930-1': { personId: 'p_1' },
        '0930-2': { personId: 'p_1' },
        '1000-0': { personId: 'p_1', until: BOOKED },
      },
    })
  })

  it('does nothing more the second time, and leaves a heartbeat', async () => {
    expect(await cloud.runJob('expire-holds')).toEqual({ done: 0 })
    expect(await cloud.read('job_runs', 'beat-expire-holds')).toMatchObject({
      name: 'expire-holds',
      at: NOON,
      done: 0,
    })
  })

  it('works through more days than one slice', async () => {
    const days = Array.from({ length: 230 }, (_, i) => {
      const date = new Date(NOON + i * 24 * 60 * MINUTE).toISOString().slice(0, 10)
      return day(`many_${date}`, date, { '0930-0': held(NOON - 61 * MINUTE) })
    })
    await cloud.seed('adviser_days', days)
    expect(await cloud.runJob('expire-holds')).toEqual({ done: 230 })
  })

  it('is started by its timer only, and only by a name it knows', async () => {
    expect(await cloud.runJob('no-such-job')).toEqual({ refused: true })
    const asPerson = await cloud.gateway.functions.invoke(
      'jobs',
      { Type: 'Timer', TriggerName: 'expire-holds' },
      { caller: 'client', openid: 'olin', ip: '' },
    )
    expect(asPerson).toMatchObject({ ok: false, reason: 'REFUSED' })
    const forged = await cloud.gateway.functions.invoke(
      'jobs',
      { Type: 'Timer', TriggerName: 'expire-holds' },
      { caller: 'trigger', openid: 'olin', ip: '' },
    )
    expect(forged).toMatchObject({ ok: true, json: '{"refused":true}' })
  })
})
