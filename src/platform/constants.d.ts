/** Set at build time by config/index.ts. */
declare const __GATEWAY__: string
declare const __CLOUD_ENV__: string
