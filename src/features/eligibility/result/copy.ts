/** Words of the parts of a result page that every outcome shares. */
export const partsCopy = {
  notKnown: '还不知道',
  provisions: (count: number) => `看这 ${count} 条`,
  levers: '怎样会不一样',
  lacks: '还差这些',
  fill: '补填',
  ticked: (count: number, of: number) => (count === 0 ? '备好一样，点一下' : `备好 ${count} 样，共 ${of} 样`),
  more: (count: number) => `还有 ${count} 样`,
  moreWays: (count: number) => `还有 ${count} 条路`,
  howTo: '承诺怎么写',
  without: '有什么带什么，缺了也能先申请。',
  withoutAsking: '去问的时候有什么带什么，没有也能问。',
} as const

/** Words that belong to one outcome's page. */
export const pageCopy = {
  noTestWhy: '为什么不看收入',
  exemptWhy: '为什么不用查收入',
  notListed: '这是什么意思',
  notListedLines: [
    '国家的法律写了哪些事可以申请，您的事不在里面。',
    '法律也说：各省还可以加。省里的名单这里没有收全，所以不能说不行。',
    '换个说法，也许就找到了。',
  ],
  outsideLines: ['名单是全的，您的事不在里面，免费律师这条路走不通。', '别的路还在，看下面。'],
  listsNote: '法律援助法第三十一、三十二条',
} as const

/** Words of what a person takes along: a file, and the card for the counter. */
export const keepCopy = {
  title: '带走这个结果',
  card: '打开出示卡',
  cardNote: '给窗口的人看、扫一扫，没有网也能打开',
  pdf: '存成 PDF',
  pdfNote: '可以打印。要把您填的发到服务器排版，排完就丢，不留',
  pdfOffline: '现在没有网络，做不了。先用上面的出示卡',
  pdfBusy: '正在做，大约几秒钟',
  pdfDone: '做好了。没有打开的话，再点一次',
  pdfAgain: '没做成，点这里再试一次',
} as const

/** Words of leaving a check behind for trying future standards on. */
export const leaveCopy = {
  act: '帮着试算以后的标准',
  actNote: '让这次自查匿名留下。不留也不影响您',
  title: '让这次自查匿名留下吗？',
  lead: '改标准以前，要先算一算会帮到谁。您留下这一次，就能帮着算。',
  kept: '留下的：填的答案，大概的数',
  keptNote: '钱数凑到 100 元，地方只到县，日子只到月',
  cut: '去掉的：您是谁',
  cutNote: '没有姓名、电话、账号、村镇、出生日期，留下以后谁也认不出，也就删不掉单独这一份',
  agree: '同意，匿名留下',
  not: '不留',
  done: '已经匿名留下，谢谢您',
} as const

/** Words of a result that was made under an older law. */
export const changedCopy = {
  title: '标准变了，刚才重新算过',
  same: (day: string, words: string) => `${day}看的时候是“${words}”，现在还是。`,
  other: (day: string, before: string, now: string) => `${day}看的时候是“${before}”，现在是“${now}”。`,
  standard: (title: string, from: string) => `《${title}》从${from}起有新的规定。`,
  parameter: (title: string, before: string | null, now: string | null, from: string | null) =>
    `${title}${from === null ? '' : `从${from}起`}：${before === null ? '以前没有数' : `以前是 ${before}`}，${now === null ? '现在没有数' : `现在是 ${now}`}。`,
  gone: '有的规定不再用了。',
  understood: '知道了',
} as const

/** Words of being judged again with the answers kept. */
export const againCopy = {
  note: '标准一变，就用您留下的按新标准再算一遍；变成符合了，在“消息”里告诉您一次，然后删掉。随时可以不要，不要了也马上删掉。',
  answers: '连我填的一起留着，符合了才告诉我',
  answersNote:
    '要您单独同意：填的收入、财产和事情锁起来存着，只用来按新标准再算，告诉您以后就删掉。不留的话，标准一变就告诉您。',
} as const
