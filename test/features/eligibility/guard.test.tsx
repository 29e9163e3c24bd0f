import { act, screen } from '@testing-library/react'
import type { Facts } from '@/core/eligibility/facts'
import { keepSeen, tick } from '@/features/eligibility/kept-result'
import { keepAnswer, openCheck, useCheckDraft } from '@/features/eligibility/store'
import CheckPage from '@/packages/eligibility/check/index'
import ResultPage from '@/packages/eligibility/result/index'
import StartPage from '@/packages/eligibility/start/index'
import { asked, freshPhone, showPage } from '../../support/page'
import { phone } from '../../support/phone'
import { HOUSEHOLD } from './support/facts'
import { answered, page, showResult, tap, withSampleLaw } from './support/walk'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const HURT: Facts = { matter: 'family', abused: 'yes' }
const keptOf = (owner: string) => [...phone.store.keys()].filter((key) => key.endsWith(`|${owner}`))

/** As it is after a walk: the answers, the line last seen and a tick stand on the phone. */
const walked = () => {
  keepAnswer('matter', 'family', { is: 'one', code: 'family' })
  keepAnswer('abused', 'yes', { is: 'one', code: 'yes' })
  keepSeen('line', '2026-11-23')
  tick('identity')
}

beforeEach(() => {
  freshPhone('p1')
  openCheck('p1')
  withSampleLaw()
})

describe('away at once', () => {
  it.each([
    ['the result', ResultPage],
    ['the check page', CheckPage],
  ])('%s: one tap erases answers, result and ticks, and goes home', (_name, Opened) => {
    walked()
    expect(keptOf('p1').join()).toMatch(/draft\.eligibility.*|result/)
    showPage(<Opened />)
    tap('快速离开')
    expect(phone.did.pop()).toBe('tab /pages/home/index')
    expect(keptOf('p1').filter((key) => /eligibility|result/.test(key))).toEqual([])
    expect(useCheckDraft.getState().draft.facts).toEqual({})
  })

  it('what it cannot hide is said beside it; elsewhere neither stands', () => {
    const { unmount } = showResult(HURT)
    expect(page()).toContain('它删不掉微信、浏览器和电话里的使用记录')
    unmount()
    showResult(HOUSEHOLD)
    expect(screen.queryByRole('button', { name: '快速离开' })).toBeNull()
  })
})

describe('erasing a result', () => {
  it('asks first; kept, everything stands', () => {
    showResult(HOUSEHOLD)
    tap('删掉这次填的')
    expect(screen.getByRole('dialog')).toBeTruthy()
    tap('先留着')
    expect(useCheckDraft.getState().draft.facts).toEqual(HOUSEHOLD)
  })
})

describe('without a network', () => {
  it.each([
    ['the start', StartPage],
    ['the result', ResultPage],
  ])('%s says that it works all the same, and asks nothing of the cloud', (_name, Opened) => {
    act(() => phone.connect(false))
    answered(HOUSEHOLD)
    showPage(<Opened />)
    expect(screen.getByText(/现在没有网络。自查照样能用/)).toBeTruthy()
    expect(asked()).toEqual([])
    act(() => phone.connect(true))
    expect(screen.queryByText(/现在没有网络。自查照样能用/)).toBeNull()
  })
})
