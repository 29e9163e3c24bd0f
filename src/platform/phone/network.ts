import Taro from '@tarojs/taro'
import { isWeb } from '../target'

let online = true
const listeners = new Set<(online: boolean) => void>()

function set(next: boolean): void {
  if (next === online) return
  online = next
  listeners.forEach((listener) => listener(next))
}

/** As the phone last said; true until it says otherwise. */
export function isOnline(): boolean {
  return online
}

/** Returns the way to stop listening. */
export function onNetworkChange(listener: (online: boolean) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Called once at start. */
export function watchNetwork(): void {
  if (isWeb) {
    online = navigator.onLine
    window.addEventListener('online', () => set(true))
    window.addEventListener('offline', () => set(false))
    return
  }
  Taro.getNetworkType({ success: ({ networkType }) => set(networkType !== 'none') })
  Taro.onNetworkStatusChange(({ isConnected }) => set(isConnected))
}
