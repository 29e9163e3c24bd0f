/** Words of the adviser's list. */
export const queueCopy = {
  title: '谁在等我回',
  lists: [
    { value: 'WAITING', label: '等我回' },
    { value: 'ANSWERED', label: '已回' },
    { value: 'CLOSED', label: '已结束' },
  ],
  whichList: '看哪些',
  waiting: (n: number) => (n === 0 ? '没有人在等' : `${n > 98 ? '99+' : n} 人在等，等得最久的在前`),
  justNow: '刚来问',
  waitedMinutes: (minutes: number) => `等了 ${minutes} 分`,
  waitedHours: (hours: number, minutes: number) => `等了 ${hours} 时 ${minutes} 分`,
  waitedDays: (days: number, hours: number) => `等了 ${days} 天 ${hours} 时`,
  closed: '已结束',
  other: (name: string | null) => (name === null ? '没说对方是谁' : `对方：${name}`),
  photo: '[照片]',
  none: {
    WAITING: { title: '都回完了', note: '有人来问，会出现在这里。' },
    ANSWERED: { title: '还没有回过的', note: '回过、对方还没结束的在这里。' },
    CLOSED: { title: '还没有结束的', note: '结束的咨询在这里，对方再写会回到“等我回”。' },
  },
  notStaff: '这一页给法律顾问用',
  notStaffNote: '您要问律师，请到“消息”。',
  goMessages: '去消息',
  offline: '现在没有网络，下面是上次看到的。',
  more: '看更多',
  choose: '从左边选一个',
  chooseNote: '等得最久的在最上面。',
  keys: [
    ['J K', '换人'],
    ['Enter', '写回复'],
    ['/', '常用回复'],
    ['1 2 3', '换列表'],
  ],
  canned: '常用',
  cannedTitle: '常用回复',
  cannedSearch: '找一条',
  cannedHint: '比如：工资、材料',
  cannedNone: '没有找到，换个字试试',
} as const

/** Small and general on purpose: nothing of the law is promised ready-made. */
export const CANNED = [
  { title: '先安心', text: '您别急，我在。请把事情从头说一遍：什么时候、在哪里、跟谁、现在到了哪一步。' },
  { title: '拍材料', text: '请把手上的材料拍清楚发给我：合同、欠条、认定书、票据，有什么发什么。' },
  { title: '留证据', text: '请把聊天记录、转账记录和录音都留好，不要删；原件放好，不要交给对方。' },
  {
    title: '工资：先问三件事',
    text: '请告诉我三件事：老板或者公司叫什么、欠了哪几个月、一共多少；有没有签合同、打卡记录、工友能作证。',
  },
  { title: '当面说', text: '这件事当面说更清楚。请在“预约”里约个时间，我在村里等您，来的时候带上材料。' },
  {
    title: '去申请',
    text: '您的情况可以试试申请免费的法律援助。请先在首页点“我能不能申请免费法律援助”查一查，结果发给我看。',
  },
  { title: '有危险', text: '如果现在有危险，请马上打 110。人先到安全的地方，材料以后再补。' },
  { title: '明天答', text: '您问的我要查一下，明天答您。' },
  { title: '办完了', text: '这件事先说到这里。以后有变化，接着在这里写就行。' },
] as const
