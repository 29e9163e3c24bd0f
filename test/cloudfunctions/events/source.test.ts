/** The function judges its source itself, whatever the platform's rules let through. */
jest.mock('@kit/cloud', () => ({
  context: () => ({ openid: null, appid: null, ip: null, source: mockSource }),
}))
jest.mock('@kit/log', () => ({ log: () => undefined }))
jest.mock('@kit/consultations/content-verdict', () => ({
  applyMediaVerdict: async () => mockHeard.push('verdict'),
}))

let mockSource: string | null = null
const mockHeard: string[] = []
const EVENT = { Event: 'wxa_media_check', trace_id: 't1', result: { suggest: 'risky', label: 20001 } }

describe('events', () => {
  beforeEach(() => mockHeard.splice(0))

  const call = async (source: string | null) => {
    mockSource = source
    const { main } = await import('../../../cloudfunctions/events/index')
    return main(EVENT)
  }

  it.each(['wx_client', 'wx_http', 'wx_trigger', 'wx_client,scf', 'wx_devtools', ''])(
    'refuses %j, and does nothing',
    async (source) => {
      expect(await call(source)).toEqual({ refused: true })
      expect(mockHeard).toEqual([])
    },
  )

  it.each(['wx_push', 'wx_unknown', null])('hears %j', async (source) => {
    expect(await call(source)).toBe('success')
    expect(mockHeard).toEqual(['verdict'])
  })
})
