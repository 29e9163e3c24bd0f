import Taro from '@tarojs/taro'
import '../support/phone'
import { canScan, scanCode } from '@/platform/phone/scan'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

const scans = (answer: () => Promise<{ result: string }>) => {
  const asked: object[] = []
  Object.assign(Taro, {
    scanCode: (option: object) => {
      asked.push(option)
      return answer()
    },
  })
  return asked
}

describe('scanning a code on WeChat', () => {
  it('answers what it says, and looks for nothing but QR codes', async () => {
    const asked = scans(async () => ({ result: 'FY1*…' }))
    expect(await scanCode()).toBe('FY1*…')
    expect(asked).toEqual([{ scanType: ['qrCode'] }])
    expect(canScan).toBe(true)
  })

  it.each([
    ['a changed mind', () => Promise.reject({ errMsg: 'scanCode:fail cancel' })],
    ['an empty code', () => Promise.resolve({ result: '' })],
  ])('%s is no answer, and no error', async (_what, answer) => {
    scans(answer)
    expect(await scanCode()).toBeNull()
  })
})
