import { isErrorCode } from '@/contracts/errors'
import { startTestCloud, type TestCloud } from '../../support/cloud'

/** What somebody sends who means no good: through the real door, the real SDK and a sample town. */
describe('attacks on the one door', () => {
  let cloud: TestCloud
  const villager = 'oSampleVillager'
  const personId = 'p_sample_villager'
  const place = { adviserId: 'adviser_chen', date: '2026-11-25', cell: '0930' }

  beforeAll(async () => {
    cloud = await startTestCloud({ sample: true })
    cloud.setClock(Date.parse('2026-11-23T09:30:00+08:00'))
  })
  afterAll(() => cloud.stop())

  const codeOf = async (openid: string | null, action: string, input: unknown) => {
    const answer = await cloud.send(openid, { action, input, v: 1 })
    expect(JSON.stringify(answer)).not.toMatch(/mongo|postgres|select |stack|\.ts:|node_modules/i)
    if (!answer.ok) expect(isErrorCode(answer.error.code)).toBe(true)
    return answer.ok ? 'OK' : answer.error.code
  }

  /** Every action that takes an id, given one that is not anything. */
  const withId = (id: string): [string, string, object][] => [
    [villager, 'appointments.show', { appointmentId: id }],
    [villager, 'appointments.outcome', { appointmentId: id, requestId: 'attack-01' }],
    [villager, 'appointments.cancel', { requestId: 'attack-01', appointmentId: id, rev: 1 }],
    [villager, 'appointments.reschedule', { requestId: 'attack-01', appointmentId: id, rev: 1, ...place }],
    [
      villager,
      'appointments.hold',
      { requestId: 'attack-01', personId, areaCode: '440883107206', ...place, adviserId: id },
    ],
    [
      villager,
      'appointments.confirm',
      { requestId: 'attack-01', personId, matter: 'wages', ...place, adviserId: id },
    ],
    [villager, 'appointments.release', { requestId: 'attack-01', adviserId: id, date: place.date }],
    [villager, 'accounts.updatePerson', { personId: id, name: '某' }],
    [villager, 'accounts.endActing', { personId: id }],
    [villager, 'notices.read', { noticeIds: [id] }],
    [villager, 'notices.inbox', { personId: id }],
    ['oSampleAdviser', 'appointments.readNote', { appointmentId: id }],
    ['oSampleAdviser', 'appointments.checkIn', { appointmentId: id }],
    ['oSampleClerk', 'appointments.complete', { appointmentId: id }],
    ['oSampleClerk', 'accounts.revealPhone', { appointmentId: id, personId: id }],
  ]

  it.each(['123456', '__proto__', 'constructor', '..', 'a.b', ':', '$where', 'toString', '１２３'])(
    'the id %p finds nothing and breaks nothing, in any action',
    async (id) => {
      for (const [openid, action, input] of withId(id)) {
        const code = await codeOf(openid, action, input)
        expect([action, code]).not.toEqual([action, 'INTERNAL'])
      }
    },
  )

  it.each([
    '2026-02-31',
    '2026-13-01',
    '0000-01-01',
    '0001-01-01',
    '1969-12-31',
    '9999-12-31',
    '+02026-01-01',
  ])('the day %s is bad input', async (day) => {
    const hold = { requestId: 'attack-02', personId, areaCode: '440883107206', ...place, date: day }
    expect(await codeOf(villager, 'appointments.hold', hold)).toBe('BAD_INPUT')
    const slots = { areaCode: '440883107206', from: day, days: 31 }
    expect(await codeOf(null, 'appointments.slots', slots)).toBe('BAD_INPUT')
  })

  it.each(['2000-01-01', '2100-02-28', '2199-12-31'])('the day %s is a day without rounds', async (day) => {
    const slots = { areaCode: '440883107206', from: day, days: 31 }
    expect(await codeOf(null, 'appointments.slots', slots)).toBe('OK')
    const hold = { requestId: 'attack-02', personId, areaCode: '440883107206', ...place, date: day }
    expect(await codeOf(villager, 'appointments.hold', hold)).toBe('OK')
  })

  it.each(['a\u0000b', 'half \ud800', '\u001b[31m'])(
    'free words with %j in them are bad input',
    async (reason) => {
      const cancel = { requestId: 'attack-03', appointmentId: 'ap-none', rev: 1, reason }
      expect(await codeOf(villager, 'appointments.cancel', cancel)).toBe('BAD_INPUT')
    },
  )

  it('free words may have lines, emoji and rare characters', async () => {
    const reason = '去不了了，\n改天再约 😀 塘㙍'
    const cancel = { requestId: 'attack-04', appointmentId: 'ap-none', rev: 1, reason }
    expect(await codeOf(villager, 'appointments.cancel', cancel)).toBe('NOT_FOUND')
  })

  it.each(['\u3164', '\u202e林', '\u200b', '<b>', '$ne', '　'])('%j is nobody’s name', async (name) => {
    expect(await codeOf(villager, 'accounts.updatePerson', { personId, name })).toBe('BAD_INPUT')
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s is no job', async (name) => {
    expect(await cloud.runJob(name)).toEqual({ refused: true })
  })

  it('nothing of it reached the stored documents or the log', async () => {
    expect(await cloud.all('appointments')).toEqual([])
    expect(await cloud.all('job_runs')).toEqual([])
    expect(cloud.logs()).not.toMatch(/INTERNAL|defect|林示例|oSample|440883107206/)
  })
})
