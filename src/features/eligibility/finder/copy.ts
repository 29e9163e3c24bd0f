import type { MatterId } from '@/core/eligibility/wording/matters'
import type { IconName } from '@/ui/icon/icon-name'

/** Words of the matter finder 找事项. */
export const finderCopy = {
  title: '找一找您的事',
  heading: '您遇到什么事？',
  searchLabel: '说说您遇到的事',
  hint: '比如：老板不给工钱',
  everyday: '常见的事',
  found: '您说的可能是',
  notFound: '没找到对得上的',
  notFoundNote: '没关系。换个说法再试，或者直接说给 12348、村法律顾问听。',
  others: '没有合适的？',
  startPlain: '一题一题地查',
  startPlainNote: '不知道叫什么事也行，大约三分钟',
  check: '看能不能申请免费法律援助',
  checkAnyway: '照样查一查',
  checkNote: '会换掉上次填的。',
  resume: '接着上次填的',
  ask: '问律师',
  book: '约律师见面',
  call: '打 12348 问一问',
  pages: { limitation: '算一算还剩几天', criminal: '看看现在能做什么', find: '找一找' },
  danger: '现在有危险，先打 110。',
  call110: '打 110',
} as const

/** Tiles: a word or two and a picture. */
export const tileCopy: Partial<Record<MatterId, { readonly label: string; readonly icon: IconName }>> = {
  wages: { label: '拖欠工资', icon: 'money' },
  injury: { label: '干活受伤', icon: 'helmet' },
  traffic: { label: '交通事故', icon: 'car' },
  abuse: { label: '家里动手', icon: 'shield' },
  divorce: { label: '夫妻离婚', icon: 'family' },
  elder: { label: '不养老人', icon: 'elder' },
  land: { label: '土地田界', icon: 'land' },
  lent: { label: '借钱不还', icon: 'file-money' },
  accused: { label: '家人被抓', icon: 'scales' },
  benefit: { label: '低保救助', icon: 'heart' },
  victim: { label: '被骗被打', icon: 'warning' },
  time: { label: '时间快到', icon: 'clock' },
}
