import { fireEvent, screen } from '@testing-library/react'
import { phone } from '../../support/phone'
import { asked, cloudAnswers, freshPhone, showPage } from '../../support/page'
import { Serving } from '@/features/directory'
import { chooseVillage, useVillage } from '@/platform/store/village'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const AREA = '440883107206'
const adviser = {
  adviserId: 'adviser_chen',
  name: '陈示例律师',
  firm: null,
  phone: '0759-0009000',
  languages: ['普通话', '雷州话'],
  sample: true,
}
const nextRound = {
  date: '2026-11-25',
  start: '2026-11-25T09:00:00.000+08:00',
  end: '2026-11-25T11:30:00.000+08:00',
  venueId: 'v1',
  areaCode: AREA,
  venueName: '示例村工作室',
}
const village = (part: object) => ({
  areaCode: AREA,
  names: ['湛江市', '吴川市', '示例镇', '示例村'],
  village: null,
  town: null,
  servedBy: 'village',
  adviser,
  nextRound,
  ...part,
})

beforeEach(() => {
  freshPhone()
  chooseVillage({ areaCode: AREA, names: ['吴川市', '示例镇', '示例村'] })
})

describe('who serves my village', () => {
  it('its own adviser, what they speak, and when they come next', async () => {
    cloudAnswers({ 'directory.village': village({}) })
    showPage(<Serving />)
    expect(await screen.findByText('陈示例律师')).toBeTruthy()
    expect(screen.getByText(/您村的法律顾问，会讲普通话、雷州话/)).toBeTruthy()
    expect(screen.getByText('11月25日(周三) 上午9:00在示例村工作室')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '打电话' }))
    expect(phone.did).toEqual(['call 07590009000'])
  })

  it('a village without one is served by the town, and that is said', async () => {
    cloudAnswers({ 'directory.village': village({ servedBy: 'town', nextRound: null }) })
    showPage(<Serving />)
    expect(await screen.findByText(/镇上的法律顾问，您村的事也归他管/)).toBeTruthy()
  })

  it('nobody known: 12348, not a blank card', async () => {
    cloudAnswers({ 'directory.village': village({ servedBy: 'none', adviser: null, nextRound: null }) })
    showPage(<Serving />)
    fireEvent.click(await screen.findByRole('button', { name: '打 12348' }))
    expect(phone.did).toEqual(['call 12348'])
  })

  it('no village chosen yet: asks for it, and asks the cloud nothing', () => {
    useVillage.setState({ village: null })
    showPage(<Serving />)
    fireEvent.click(screen.getByRole('button', { name: /先选您的村子/ }))
    expect(phone.did).toEqual(['go /packages/account/village/index'])
    expect(asked()).toEqual([])
  })

  it('cannot be reached: again, or call', async () => {
    cloudAnswers({ 'directory.village': 'FORBIDDEN' })
    showPage(<Serving />)
    expect(await screen.findByText('因为 FORBIDDEN')).toBeTruthy()
    expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy()
  })

  it('what was asked before is shown without a network', async () => {
    cloudAnswers({ 'directory.village': village({}) })
    const { unmount } = showPage(<Serving />)
    await screen.findByText('陈示例律师')
    unmount()
    phone.connect(false)
    showPage(<Serving />)
    expect(screen.getByText('陈示例律师')).toBeTruthy()
  })
})
