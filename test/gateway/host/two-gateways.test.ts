import { WebSocket } from 'ws'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { postgresMissing, startPostgres, type ThrowawayPostgres } from '../../support/postgres'

const missing = postgresMissing()
if (missing) console.warn(missing)

;(missing ? describe.skip : describe)('two gateways on one PostgreSQL', () => {
  let postgres: ThrowawayPostgres
  let clouds: TestCloud[] = []

  beforeAll(async () => {
    postgres = await startPostgres()
    const databaseUrl = await postgres.newDatabase()
    clouds = [await startTestCloud({ databaseUrl }), await startTestCloud({ databaseUrl })]
  })
  afterAll(async () => {
    for (const cloud of clouds) await cloud.stop()
    await postgres.stop()
  })

  it('serve the same person from either', async () => {
    const [one, other] = clouds
    const entered = await one!.call('olin', 'accounts.enter', {})
    const seen = await other!.call('olin', 'accounts.me', {})
    expect(entered.ok && seen.ok && seen.data).toEqual(entered.ok && entered.data)
  })

  it('pass the hint on to whoever is connected to the other', async () => {
    const [one, other] = clouds
    const socket = new WebSocket(`${other!.baseUrl.replace('http', 'ws')}/realtime`)
    const heard: string[] = []
    const hinted = new Promise<void>((done) =>
      socket.on('message', (data) => {
        heard.push(String(data))
        if (heard.length === 2) done()
      }),
    )
    await new Promise((open) => socket.once('open', open))
    const greeted = new Promise((welcome) => socket.once('message', welcome))
    socket.send(JSON.stringify({ token: other!.gateway.sessions.open('olin').token }))
    await greeted
    await one!.seed('signals', [{ _id: 'olin', rev: 1 }])
    await hinted
    expect(JSON.parse(heard[1]!)).toEqual({ collection: 'signals', id: 'olin' })
    socket.close()
  })

  it('take a timer tick once', async () => {
    const { Timers } = await import('../../../gateway/timers/timers')
    const { jobRunsOf } = await import('../../../gateway/timers/job-runs')
    const trigger = { name: 'tick', type: 'timer', config: '0 0 * * * * *' } as const
    const clock = { now: Date.parse('2026-11-23T12:00:05+08:00') }
    let ran = 0
    const timers = clouds.map(
      ({ gateway }) =>
        new Timers({
          triggers: [trigger],
          runs: jobRunsOf(gateway.records),
          run: async () => ++ran > 0,
          now: () => clock.now,
        }),
    )
    await timers[0]!.turn(trigger)
    for (let hour = 1; hour <= 5; hour += 1) {
      clock.now += 3_600_000
      await Promise.all(timers.map((each) => each.turn(trigger)))
      expect(ran).toBe(hour)
    }
  })
})
