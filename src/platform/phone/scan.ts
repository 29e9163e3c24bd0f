import Taro from '@tarojs/taro'
import { isWeb } from '../target'

/** A browser has no scanner of its own: there the line is typed or pasted. */
export const canScan = !isWeb

/** What a QR code says. Null: nothing was scanned, or this phone cannot. To be called in a tap. */
export async function scanCode(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] })
    return result === '' ? null : result
  } catch {
    return null
  }
}
