import { screen } from '@testing-library/react'
import { eraseCheck } from '@/features/eligibility/store'
import { cloudAnswers, freshPhone } from '../../support/page'
import { HOUSEHOLD, earning, withFacts } from './support/facts'
import { showResult, tap, withSampleLaw } from './support/walk'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

beforeEach(() => {
  freshPhone('p1')
  eraseCheck()
  withSampleLaw()
  cloudAnswers({ 'accounts.me': { persons: [], staff: [] } })
})

describe('what the standard says of the way to aid', () => {
  it('stands in one row that names it, and opens to sentences with their articles', () => {
    showResult(HOUSEHOLD)
    expect(screen.getByText(/先办、后补材料；材料不齐怎么办/)).toBeTruthy()
    expect(screen.queryByText(/3 个工作日内用书面一次说清楚/)).toBeNull()
    tap(/看这 6 条/)
    expect(screen.getByText(/3 个工作日内用书面一次说清楚/)).toBeTruthy()
    expect(screen.getByText('粤府令第268号第八条')).toBeTruthy()
  })

  it('is not there for whoever is over the limit', () => {
    showResult(withFacts({ household: earning(673_280), cause: [] }))
    expect(screen.queryByText(/材料不齐怎么办/)).toBeNull()
  })
})
