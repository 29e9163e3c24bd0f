/** Words of the list of conversations; small, for it stands on a tab page. */
export const listCopy = {
  loadError: '没能打开',
  section: '和律师聊的',
  ask: '问律师',
  forWhom: (name: string) => `给 ${name}`,
  photo: '[照片]',
  waiting: '等律师回',
  unsent: (n: number) => `${n} 条没发出去`,
  closed: '已结束',
  emptyTitle: '还没有问过律师',
  emptyNote: '有事可以先写给村里的法律顾问，不用跑路。',
  offline: '现在没有网络，下面是上次看到的。',
  more: '看更早的',
} as const
