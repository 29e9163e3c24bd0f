/** Words of the page a dead link leads to; apart, so that the tabs do not carry them. */
export const goneCopy = {
  title: '您要看的已经不在了',
  note: '可能已经取消、办完，或者这个程序还没更新。别的都照样能用。',
  home: '回首页',
  messages: '看我的消息',
} as const
