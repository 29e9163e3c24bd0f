import fc from 'fast-check'
import { ERRORS, type ErrorCode } from '@/contracts/errors'
import { carriesRequestId, mayRepeat, waitBefore } from '@/platform/cloud/retry'

const codes = Object.keys(ERRORS) as ErrorCode[]

describe('what may be sent again without asking', () => {
  it('BUSY: nothing was decided, so anything', () => {
    expect([mayRepeat('BUSY', true), mayRepeat('BUSY', false)]).toEqual([true, true])
  })

  it.each(['TIMEOUT', 'INTERNAL'] as const)('%s may hide a success: only what is safe to repeat', (code) => {
    expect([mayRepeat(code, true), mayRepeat(code, false)]).toEqual([true, false])
  })

  it('OFFLINE waits for the network', () => expect(mayRepeat('OFFLINE', true)).toBe(false))

  it.each(codes.filter((code) => ERRORS[code].retry === 'never'))(
    '%s is the same answer again: never',
    (code) => {
      expect(mayRepeat(code, true)).toBe(false)
    },
  )

  it('the control: repeating whatever the table calls `same` would repeat unsafe commands', () => {
    const naive = (code: ErrorCode) => ERRORS[code].retry === 'same'
    expect(codes.filter((code) => naive(code) && !mayRepeat(code, false))).toContain('TIMEOUT')
  })
})

describe('waiting', () => {
  it('grows and stays under two seconds, whatever chance says', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999999, noNaN: true }), (random) => {
        const waits = [2, 3].map((next) => waitBefore(next, random))
        return waits[0]! >= 200 && waits[1]! >= waits[0]! && waits[1]! <= 1000
      }),
      { seed: 20261123 },
    )
  })

  it('is spread, so that phones cut off together do not come back together', () => {
    expect(waitBefore(2, 0.1)).not.toBe(waitBefore(2, 0.9))
  })
})

describe('a submission that carries its name', () => {
  it.each([
    [{ requestId: 'abcdefgh' }, true],
    [{ requestId: 7 }, false],
    [{}, false],
    [null, false],
    ['requestId', false],
  ])('%j: %s', (input, safe) => expect(carriesRequestId(input)).toBe(safe))
})
