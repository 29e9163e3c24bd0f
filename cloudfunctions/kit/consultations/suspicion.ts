/** The labels of WeChat's content check (security.msgSecCheck, mediaCheckAsync), in words for a clerk. */
const LABELS: Readonly<Record<number, string>> = {
  10001: '疑似广告',
  20001: '疑似时政内容',
  20002: '疑似色情',
  20003: '疑似辱骂',
  20006: '疑似违法犯罪',
  20008: '疑似欺诈',
  20012: '疑似低俗',
  20013: '疑似侵权',
  21000: '其他可疑内容',
}

/** A label this program does not know is told as such. */
export function suspicionInWords(label: number | null): string {
  return (label === null ? undefined : LABELS[label]) ?? '可疑内容'
}
