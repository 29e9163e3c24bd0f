import Taro from '@tarojs/taro'

/** Puts words on the phone's clipboard. WeChat says 内容已复制 by itself. Answers whether it could. */
export async function copyText(words: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: words })
    return true
  } catch {
    return false
  }
}
