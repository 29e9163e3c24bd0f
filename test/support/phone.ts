import { useEffect, useRef } from 'react'

/**
 * A phone in memory: what `@tarojs/taro` does for platform/, with everything it was asked to do written down.
 * At the top of a test: `jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))`.
 */
Object.assign(globalThis, { __GATEWAY__: '', __CLOUD_ENV__: '' })

type Envelope = { ok: boolean; at: string; data?: unknown; error?: unknown }
interface Sent {
  readonly action: string
  readonly input: unknown
}

interface HttpRequest {
  readonly url: string
  readonly method: string
  readonly data?: string
  readonly header?: Record<string, string>
}
export interface Http {
  readonly url: string
  readonly method: string
  readonly body: unknown
  readonly header: Readonly<Record<string, string>>
}
interface HttpAnswer {
  readonly status?: number
  readonly body: unknown
}

const store = new Map<string, unknown>()
const shows = new Set<() => void>()
const hides = new Set<() => void>()

/** What the test sets and reads. */
export const phone = {
  store,
  /** Requests that reached the cloud, in order. */
  sent: [] as Sent[],
  /** Pages gone to, calls made, words said. */
  did: [] as string[],
  /** Answers the cloud gives; throws for a lost answer. */
  answer: (_request: Sent): Envelope | Promise<Envelope> => ({
    ok: true,
    at: new Date().toISOString(),
    data: {},
  }),
  /** Requests that reached a gateway, and what it answers. */
  http: [] as Http[],
  serve: (_request: Http): HttpAnswer | Promise<HttpAnswer> => ({ status: 404, body: null }),
  /** Switches the network, once `watchNetwork` listens. */
  connect: (_isConnected: boolean): void => undefined,
  /** What is on the screen goes behind another page, and comes to the front again. */
  hide: (): void => hides.forEach((heard) => heard()),
  show: (): void => shows.forEach((heard) => heard()),
  /** Names that matter to nobody, or pages with their route; a tab that is switched to closes the others. */
  pages: ['home'] as (string | { readonly route: string })[],
  storeFails: false,
  /** WeChat's window for subscribe messages: what the person answers, by template; null: this phone has none. */
  subscribe: null as ((templates: readonly string[]) => object | Promise<object>) | null,
  /** The address parameters of the page that is shown. */
  params: {} as Record<string, string>,
  reset(): void {
    store.clear()
    phone.sent = []
    phone.did = []
    phone.http = []
    phone.pages = ['home']
    phone.storeFails = false
    phone.subscribe = null
    phone.params = {}
  },
}

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const routeOf = (url: string) => url.slice(1).split('?')[0] ?? ''
const did = (what: string) => {
  phone.did.push(what)
  return Promise.resolve()
}

const Taro = {
  getStorageSync: (key: string) => (store.has(key) ? store.get(key) : ''),
  setStorageSync: (key: string, value: unknown) => {
    if (phone.storeFails) throw new Error('exceed max size')
    store.set(key, copy(value))
  },
  removeStorageSync: (key: string) => store.delete(key),
  getStorageInfoSync: () => ({ keys: [...store.keys()] }),
  cloud: {
    init: () => undefined,
    callFunction: async ({ data }: { data: Sent }) => {
      phone.sent.push(data)
      return { result: await phone.answer(data) }
    },
  },
  getCurrentPages: () => phone.pages,
  navigateTo: ({ url }: { url: string }) => {
    phone.pages = [...phone.pages, { route: routeOf(url) }]
    return did(`go ${url}`)
  },
  redirectTo: ({ url }: { url: string }) => did(`replace ${url}`),
  switchTab: ({ url }: { url: string }) => {
    phone.pages = [{ route: routeOf(url) }]
    return did(`tab ${url}`)
  },
  navigateBack: () => did('back'),
  pageScrollTo: ({ selector }: { selector: string }) => did(`scroll ${selector}`),
  makePhoneCall: ({ phoneNumber }: { phoneNumber: string }) => did(`call ${phoneNumber}`),
  showToast: ({ title }: { title: string }) => did(`say ${title}`),
  setClipboardData: ({ data }: { data: string }) => did(`copy ${data}`),
  openLocation: ({ name }: { name: string }) => did(`map ${name}`),
  addPhoneCalendar: ({ title }: { title: string }) => did(`calendar ${title}`),
  setNavigationBarTitle: ({ title }: { title: string }) => did(`title ${title}`),
  previewImage: ({ current }: { current: string }) => did(`large ${current}`),
  setNavigationBarColor: ({ backgroundColor }: { backgroundColor: string }) => did(`bar ${backgroundColor}`),
  getAppBaseInfo: () => ({ fontSizeScaleFactor: 1 }),
  getNetworkType: () => undefined,
  onNetworkStatusChange: (heard: (state: { isConnected: boolean }) => void) => {
    phone.connect = (isConnected) => heard({ isConnected })
  },
  get requestSubscribeMessage() {
    const { subscribe } = phone
    if (!subscribe) return undefined
    return async ({ tmplIds }: { tmplIds: string[] }) => {
      await did(`ask ${tmplIds.join(' ')}`)
      return subscribe(tmplIds)
    }
  },
  login: () => Promise.resolve({ code: 'wx-code' }),
  request: async ({ url, method, data, header }: HttpRequest) => {
    const http = { url, method, body: data === undefined ? null : JSON.parse(data), header: header ?? {} }
    phone.http.push(http)
    const { status = 200, body } = await phone.serve(http)
    return { statusCode: status, data: body }
  },
}

function useHeard(all: Set<() => void>, work: () => void): void {
  const latest = useRef(work)
  latest.current = work
  useEffect(() => {
    const heard = () => latest.current()
    all.add(heard)
    return () => void all.delete(heard)
  }, [all])
}
export const useDidShow = (work: () => void): void => useHeard(shows, work)
export const useDidHide = (work: () => void): void => useHeard(hides, work)
export const usePullDownRefresh = (_work: () => void): void => undefined
export const useRouter = () => ({ params: phone.params })

export default Taro
