import { Events } from '@tarojs/shared'

/** Taro's window makes one of each and tells them of pages; nobody asks them anything. */
export class Location extends Events {}
export class History extends Events {}

const absent = () => {
  throw new Error('There are no URLs on WeChat')
}

export { absent as TaroURLProvider, absent as URLSearchParams, absent as parseUrl }
