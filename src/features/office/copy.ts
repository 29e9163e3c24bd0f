/** Words of the two lists of a town's office. */
export const officeCopy = {
  notStaff: '这一页给服务站工作人员用',
  notStaffNote: '您要找律师，请到“首页”。',
  goHome: '回首页',
  minutes: (n: number) => `${n} 分钟`,
  hours: (n: number) => `${n} 小时`,
  days: (n: number) => `${n} 天`,
  error: '名单没能打开',
  offline: '现在没有网络，下面是上次看到的；要办的等有网再办。',
  more: '看更多',
  list: '清单',
} as const

/** Words of 叫号屏, the big screen of the waiting room. */
export const boardCopy = {
  title: '叫号屏',
  number: (n: number) => `${n} 号`,
  come: (n: number) => `请 ${n} 号过来`,
  serving: '正在办',
  next: '准备',
  aside: '过号了，请找工作人员',
  wait: '请等候',
  none: '还没有人排队',
  noneNote: '到了请先在窗口签到，拿号。',
  late: '网络断了，号码可能不是最新的，请听工作人员叫号。',
  error: '叫号屏没能打开',
} as const

/** Words of 待看的消息: what the content check held, to be looked at by a person. */
export const heldCopy = {
  title: '待看的消息',
  heading: (count: number, more: boolean) =>
    count > 0 ? `${count} ${more ? '多' : ''}条等您看` : '都看完了',
  lead: '平台自动检查拦下的，对方还没看到。您看过，再定放不放行。',
  none: '没有拦下的消息',
  noneNote: '有了会列在这里，等得最久的在前。',
  waited: (span: string) => `等了 ${span}`,
  kinds: { text: '文字', image: '照片' },
  to: '发给谁',
  matter: '什么事',
  suspicion: '拦下原因',
  at: '什么时候',
  open: '打开看',
  openNote: '打开看，会记下谁看过、什么时候看的。',
  gone: '内容已经没有了，可能发的人撤回了。',
  picture: '拦下的照片',
  release: '放行',
  reject: '不放行',
  sheet: {
    release: {
      title: '放行这条消息？',
      note: '对方马上就能看到。谁放行的，会记下来。',
    },
    reject: {
      title: '不放行这条消息？',
      note: '对方一直看不到。发的人会看到“没有通过”，可以改一改再发，或者打电话问。定了就不能再改。',
    },
  },
  later: '先不定',
  said: {
    SHOWN: (name: string) => `${name}的这条放行了，对方看得到了`,
    REJECTED: (name: string) => `${name}的这条没有放行`,
    RECALLED: (name: string) => `${name}自己撤回了这条，不用再看`,
  },
  /** A colleague was faster, and said the other thing. */
  other: '别的同事已经先定了，以他定的为准。',
  keys: [
    ['↑ ↓', '换一条'],
    ['E', '打开看'],
    ['Q', '放行'],
    ['W', '不放行'],
  ],
} as const

/** Words of 电话清单: whom nothing on the phone could reach. */
export const callsCopy = {
  title: '电话清单',
  heading: (count: number, more: boolean) =>
    count > 0 ? `${count} ${more ? '多' : ''}人要打电话告诉` : '都告诉了',
  lead: '微信没能通知到的人，要紧的事打个电话告诉他。最急的在前。',
  none: '没有要打的电话',
  noneNote: '微信通知不到的人会列在这里。',
  left: (span: string) => `还有 ${span}`,
  over: '过了时间',
  triedTag: '打过，没打通',
  by: '最晚',
  tell: '要说的话',
  sensitive: '只跟本人说，不要跟接电话的别人说。',
  phone: '电话',
  showPhone: '看号码',
  phoneLogged: '看过会记下来',
  noPhone: '没留电话，可以托村干部转告',
  maskOnly: '这一条看不了整个号码',
  call: '打电话',
  tried: '上次',
  triedWords: (when: string, note: string | null) => `${when} 没打通${note ? `，${note}` : ''}`,
  note: '记一句（可以不填）',
  noteHint: '比如：关机，晚上再打',
  noteMost: 100,
  reached: '已联系上',
  notReached: '没打通',
  said: {
    reached: (name: string) => `${name}已经联系上了，从清单里拿掉了`,
    'not-reached': (name: string) => `记下了，${name}还留在清单里`,
  },
  keys: [
    ['↑ ↓', '换人'],
    ['E', '看号码'],
    ['Q', '已联系上'],
    ['W', '没打通'],
  ],
} as const
