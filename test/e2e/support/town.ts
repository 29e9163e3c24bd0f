import { msAt } from '@/core/time'

async function tell(url: string, path: string, body: object): Promise<void> {
  const answer = await fetch(`${url}/dev/${path}`, { method: 'POST', body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
}

/** Turns the clock of the town to a moment, ms. */
export function turnClockTo(url: string, at: number): Promise<void> {
  return tell(url, 'clock', { at })
}

/** Runs one of the timers' jobs, which else come each minute. */
export function runJob(url: string, name: string): Promise<void> {
  return tell(url, 'jobs', { name })
}

/** The moment that the words name (11月25日(周三)下午3:00), this year or the next, ms. */
export function momentIn(words: string): number {
  const found = /(\d+)月(\d+)\D{0,12}(上午|中午|下午|晚上)(\d+):(\d\d)/.exec(words)
  const [, month = '', day = '', half, hour = '', minute = ''] = found ?? []
  const clock = `${String((Number(hour) % 12) + (half === '上午' ? 0 : 12)).padStart(2, '0')}:${minute}`
  const [thisYear = NaN, nextYear = NaN] = [0, 1]
    .map((more) => `${new Date().getFullYear() + more}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .map((date) => msAt(date, clock))
  return thisYear > Date.now() ? thisYear : nextYear
}

/** What the stand-in of WeChat shows: every message that would have been sent. */
export async function wechatSays(url: string): Promise<string> {
  return (await fetch(`${url}/dev/wechat`)).text()
}
