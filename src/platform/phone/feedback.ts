import Taro from '@tarojs/taro'

/** A short word that goes away by itself; never the only place where something important is said. */
export function say(words: string): void {
  Taro.showToast({ title: words, icon: 'none', duration: 3000 }).catch(() => undefined)
}
