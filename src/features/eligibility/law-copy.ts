import type { Status } from '@/core/eligibility/document'

/** Words of which law decides, and of law that has changed. */
export const lawCopy = {
  changed: '标准有更新：这几样要再问一次',
  again: (names: string) => `${names}。别的都还在，不用再填。`,
  by: (title: string) => `《${title}》`,
  byNation: '《法律援助法》',
  of: (place: string, day: string) => `${place}，${day}起用`,
  since: (day: string) => `${day}起用`,
  what: '按什么标准算？',
  sheet: '按什么标准算',
  place: (name: string) => `在${name}办的事`,
  line: '标准线',
  noLine: '这里的标准线还算不出来：当地的数还没有收进来。',
  noStandard: '这里的经济困难标准还没有收进来，请打 12348 问。',
  sample: '（示例数，只供试用）',
  number: '文号',
  from: '从哪天起用',
  source: '出处',
  status: '核对',
  note: '说明',
  statuses: {
    verified: '已核对',
    provisional: '暂定，还没全部核对',
    incomplete: '不完整',
    missing: '还缺',
  } satisfies Record<Status, string>,
  day: (day: string) => {
    const [year = '', month = '', date = ''] = day.split('-')
    return `${year}年${Number(month)}月${Number(date)}日`
  },
  stale: (day: string) => `这是 ${day} 存下的标准，之后有没有更新还没问到。`,
  bundled: (day: string) => `这是程序自带的标准（${day}）。`,
  close: '知道了',
} as const
