import type { SamplePerson } from '../identity/doors'

export interface Announcement {
  readonly url: string
  readonly readyMs: number
  /** Null on a database that is not marked sample. */
  readonly persons: readonly SamplePerson[] | null
  readonly database: string
  /** The one-time codes of the first administrators, at the first start only. */
  readonly adminCodes?: readonly string[] | null
}

/** What somebody reads after `npm start`: what to open, as whom, and how to see it in WeChat's developer tools. */
export function announcement({ url, readyMs, persons, database, adminCodes }: Announcement): string {
  return [
    '',
    `  法援到村 已就绪   ready in ${(readyMs / 1000).toFixed(1)} s   (${database})`,
    '',
    `  打开 Open        ${url}`,
    `  组件页 Gallery   ${url}/#/gallery`,
    ...(persons ? [`  试用微信 WeChat  ${url}/dev/wechat`] : []),
    '',
    ...personLines(persons),
    ...codeLines(adminCodes ?? []),
    '  微信开发者工具 WeChat developer tools',
    `    1. TARO_APP_GATEWAY=${url} npm run build:weapp`,
    '    2. 导入本目录 import this folder; 详情 → 本地设置 → 勾选“不校验合法域名”',
    '       Details → Local settings → tick "Do not verify request domains"',
    '',
    '  Ctrl-C 停止 stops',
    '',
  ].join('\n')
}

function codeLines(codes: readonly string[]): string[] {
  if (codes.length === 0) return []
  return [
    '  首批管理员口令：两个人各用一个，只显示这一次，请抄下来。',
    '  One-time codes of the first two administrators, shown only now:',
    ...codes.map((code) => `    ${code}`),
    '',
  ]
}

function personLines(persons: Announcement['persons']): string[] {
  if (!persons) return ['  正式数据库：只能用微信登录。 Not a sample database: WeChat sign-in only.', '']
  const lines = persons.map(({ name, who }) => `    ${name}  ${who}`)
  return ['  示例人物 Sample persons (在“我的”里切换 switch them under 我的)', ...lines, '']
}
