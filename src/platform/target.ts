/** Where this build runs and how it reaches the cloud; decided when building. */
export const isWeb = process.env.TARO_ENV === 'h5'

/** Base address of the gateway; empty is the page's own origin on the web. */
export const gatewayUrl = __GATEWAY__

/** True when calls go over HTTP to a gateway: always on the web, on WeChat only in a package built for one. */
export const overHttp = isWeb || gatewayUrl !== ''
