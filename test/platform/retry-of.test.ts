import { CallError } from '@/platform/cloud/call-error'
import { callHotline } from '@/platform/phone/phone-call'
import { retryOf } from '@/platform/phone/retry-of'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

const again = () => Promise.resolve()

describe('what is shown where a call failed', () => {
  test.each(['OFFLINE', 'TIMEOUT'] as const)('%s is the line’s fault, and looks like it', (code) => {
    expect(retryOf(new CallError(code), false, again).icon).toBe('no-network')
  })

  test.each(['INTERNAL', 'FORBIDDEN', 'NOT_FOUND', 'BUSY'] as const)(
    '%s is not blamed on the line',
    (code) => {
      expect(retryOf(new CallError(code), false, again).icon).toBe('warning')
    },
  )

  test('the error’s own sentence and number are shown, with another try and the hotline', () => {
    const error = new CallError('INTERNAL', { userMessage: '出了点问题', traceId: 't-1' })
    const retry = jest.fn(again)
    const shown = retryOf(error, true, retry)
    expect(shown).toMatchObject({ message: '出了点问题', traceId: 't-1', retrying: true })
    expect(shown.onCall).toBe(callHotline)
    shown.onRetry()
    expect(retry).toHaveBeenCalledTimes(1)
  })
})
