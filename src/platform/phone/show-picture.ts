import Taro from '@tarojs/taro'

/** WeChat's own viewer, which enlarges with two fingers and goes back with one tap. A browser has none. */
export function showPicture(url: string): void {
  Taro.previewImage({ urls: [url], current: url }).catch(() => undefined)
}
