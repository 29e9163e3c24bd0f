/** The only file that imports the SDK. It is initialised here, once per instance. */
import * as sdk from 'wx-server-sdk'

sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV as unknown as string })

/** A missing document reads as null instead of an error (the SDK's own option, absent from its types). */
const options: { env?: string; throwOnNotFound: boolean } = { throwOnNotFound: false }

type SdkDatabase = ReturnType<typeof sdk.database>

let opened: SdkDatabase | undefined

/** Opened at first use, so that importing the kit needs no cloud. Use `kit/database` instead. */
export function database(): SdkDatabase {
  opened ??= sdk.database(options)
  return opened
}

export interface WxContext {
  readonly openid: string | null
  readonly appid: string | null
  readonly ip: string | null
  /** What called the function, in the platform's words: `wx_client`, `wx_http`, `wx_trigger`… */
  readonly source: string | null
}

/** Who called, as the platform says: never taken from the event. */
export function context(): WxContext {
  const { OPENID, APPID, CLIENTIP, SOURCE } = sdk.getWXContext()
  return { openid: OPENID || null, appid: APPID || null, ip: CLIENTIP || null, source: SOURCE || null }
}

export const openapi = sdk.openapi
export const callFunction = sdk.callFunction

export const storage = {
  upload: sdk.uploadFile,
  download: sdk.downloadFile,
  temporaryUrl: sdk.getTempFileURL,
  remove: sdk.deleteFile,
}
