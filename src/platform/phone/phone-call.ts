import Taro from '@tarojs/taro'
import { isWeb } from '../target'

/** The national public legal service line 公共法律服务热线, reachable everywhere at any hour. */
export const HOTLINE = '12348'

/** Opens the phone's own call window; the person still decides. Closing that window is not an error. */
export function callNumber(number: string): void {
  const digits = number.replace(/[^\d+]/g, '')
  if (isWeb) {
    window.location.href = `tel:${digits}`
    return
  }
  Taro.makePhoneCall({ phoneNumber: digits }).catch(() => undefined)
}

export const callHotline = (): void => callNumber(HOTLINE)
