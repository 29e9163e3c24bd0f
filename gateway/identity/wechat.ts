export interface WechatApp {
  readonly appid: string
  readonly secret: string
  /** Only tests give another. */
  readonly endpoint?: string
}

const ENDPOINT = 'https://api.weixin.qq.com'
const TIMEOUT_MS = 5000

/**
 * `code2session`: what `wx.login` gave, for the OPENID. Null when WeChat refuses the code.
 * Throws when WeChat cannot be reached. The session_key is not kept: we decrypt nothing with it.
 */
export async function openidOfCode(app: WechatApp, code: string): Promise<string | null> {
  if (!/^[\w-]{1,128}$/.test(code)) return null
  const url = new URL('/sns/jscode2session', app.endpoint ?? ENDPOINT)
  url.search = new URLSearchParams({
    appid: app.appid,
    secret: app.secret,
    js_code: code,
    grant_type: 'authorization_code',
  }).toString()
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' })
  if (!response.ok) throw new Error(`code2session answered ${response.status}`)
  const answer: { openid?: unknown; errcode?: unknown } = await response.json()
  if (typeof answer.openid === 'string' && /^[\w-]{6,64}$/.test(answer.openid)) return answer.openid
  return null
}
