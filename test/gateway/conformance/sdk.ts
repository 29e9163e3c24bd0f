import type * as WxServerSdk from 'wx-server-sdk'

export type Sdk = typeof WxServerSdk & { database(): WxServerSdk.DB.Database }

/**
 * The unmodified SDK, loaded anew with this environment: it reads part of it when it is required. One SDK a test
 * file: the environment is the process's.
 */
export function loadSdk(env: Record<string, string>): Sdk {
  Object.assign(process.env, env, { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'tester', SILENCE: 'true' })
  let sdk: Sdk | undefined
  jest.isolateModules(() => {
    sdk = jest.requireActual<Sdk>('wx-server-sdk')
  })
  if (!sdk) throw new Error('the SDK did not load')
  sdk.init({ env: env['TCB_ENV'] ?? '' })
  return sdk
}
