import Taro from '@tarojs/taro'
import { isWeb } from '../target'

/** The words in WeChat's own bar; the web build draws its bar by itself, from the page. Call it when the page shows. */
export function setTitle(title: string): void {
  if (isWeb) return
  Taro.setNavigationBarTitle({ title }).catch(() => undefined)
}
