/** What WeChat's base library gives a page's logic side, as far as our package asks for it. No layout exists here. */

type Callback = (result: unknown) => void
interface Options {
  success?: Callback
  fail?: Callback
  complete?: Callback
  [key: string]: unknown
}

const rect = { left: 0, top: 0, right: 375, bottom: 40, width: 375, height: 40, scrollLeft: 0, scrollTop: 0 }
const nothing = () => undefined

/** A chainable stand-in: each query answers the same rectangle on the next tick. */
function createSelectorQuery() {
  const waiting: Array<{ callback: Callback | undefined; answer: unknown }> = []
  let all = false
  const ask = (callback?: unknown) => {
    waiting.push({
      callback: typeof callback === 'function' ? (callback as Callback) : undefined,
      answer: all ? [rect] : rect,
    })
    return query
  }
  const node = {
    boundingClientRect: ask,
    scrollOffset: ask,
    fields: (_fields: unknown, callback?: unknown) => ask(callback),
    node: ask,
    context: ask,
  }
  const select = (many: boolean) => () => {
    all = many
    return node
  }
  const query = {
    in: () => query,
    select: select(false),
    selectAll: select(true),
    selectViewport: select(false),
    exec: (done?: Callback) => {
      setTimeout(() => {
        for (const { callback, answer } of waiting) callback?.(answer)
        done?.(waiting.map((w) => w.answer))
      }, 0)
    },
  }
  return query
}

/** Storage as the phone has it: strings and JSON values, 1 MB a key. */
export function createStorage() {
  const kept = new Map<string, unknown>()
  const clone = (value: unknown): unknown => (value === undefined ? '' : JSON.parse(JSON.stringify(value)))
  return {
    kept,
    api: {
      getStorageSync: (key: string) => (kept.has(key) ? clone(kept.get(key)) : ''),
      setStorageSync: (key: string, value: unknown) => {
        if (JSON.stringify(value ?? '').length > 1024 * 1024)
          throw new Error('setStorageSync:fail exceed 1MB')
        kept.set(key, clone(value))
      },
      removeStorageSync: (key: string) => kept.delete(key),
      clearStorageSync: () => kept.clear(),
      getStorageInfoSync: () => ({ keys: [...kept.keys()], currentSize: 0, limitSize: 10240 }),
      getStorage: ({ key, success, fail }: Options & { key: string }) =>
        kept.has(key)
          ? success?.({ data: clone(kept.get(key)) })
          : fail?.({ errMsg: 'getStorage:fail data not found' }),
      setStorage: ({ key, data, success }: Options & { key: string; data: unknown }) => {
        kept.set(key, clone(data))
        success?.({ errMsg: 'setStorage:ok' })
      },
      removeStorage: ({ key, success }: Options & { key: string }) => {
        kept.delete(key)
        success?.({ errMsg: 'removeStorage:ok' })
      },
    },
  }
}

export interface Navigation {
  readonly how: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch' | 'navigateBack'
  readonly url: string
  /** Pages to go back; 1 where none is named. */
  readonly delta: number
}

/** The phone: navigation is recorded, network is on, the theme is light and the text is of standard size. */
export function createBaseLibrary(visited: Navigation[]) {
  const navigate =
    (how: Navigation['how']) =>
    (options: Options & { url?: string; delta?: number } = {}) => {
      visited.push({ how, url: options.url ?? '', delta: options.delta ?? 1 })
      options.success?.({ errMsg: `${how}:ok` })
      options.complete?.({ errMsg: `${how}:ok` })
      return Promise.resolve({ errMsg: `${how}:ok` })
    }
  const agree = (options?: Options) => {
    options?.success?.({ errMsg: 'ok' })
    options?.complete?.({ errMsg: 'ok' })
  }
  const system = {
    platform: 'android',
    system: 'Android 9',
    SDKVersion: '3.0.0',
    version: '8.0.40',
    language: 'zh_CN',
    theme: 'light',
    windowWidth: 375,
    windowHeight: 667,
    screenWidth: 375,
    screenHeight: 667,
    statusBarHeight: 24,
    pixelRatio: 2,
    fontSizeSetting: 17,
    fontSizeScaleFactor: 1,
    safeArea: { left: 0, top: 24, right: 375, bottom: 667, width: 375, height: 643 },
  }
  const observer = () => {
    const self = {
      relativeTo: () => self,
      relativeToViewport: () => self,
      observe: nothing,
      disconnect: nothing,
    }
    return self
  }
  return {
    canIUse: () => true,
    getSystemInfoSync: () => system,
    getWindowInfo: () => system,
    getDeviceInfo: () => system,
    getAppBaseInfo: () => system,
    getSystemSetting: () => ({}),
    getAppAuthorizeSetting: () => ({}),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'release', version: '' },
    }),
    getMenuButtonBoundingClientRect: () => ({
      top: 26,
      height: 32,
      width: 87,
      left: 281,
      right: 368,
      bottom: 58,
    }),
    getNetworkType: (options: Options) => options.success?.({ networkType: '4g', errMsg: 'ok' }),
    nextTick: (work: () => void) => Promise.resolve().then(work),
    getUpdateManager: () => ({
      onCheckForUpdate: nothing,
      onUpdateReady: nothing,
      onUpdateFailed: nothing,
      applyUpdate: nothing,
    }),
    createSelectorQuery,
    createIntersectionObserver: observer,
    createInnerAudioContext: () => ({
      play: nothing,
      stop: nothing,
      destroy: nothing,
      onEnded: nothing,
      onError: nothing,
    }),
    showToast: agree,
    hideToast: agree,
    showLoading: agree,
    hideLoading: agree,
    showModal: (options: Options) => options.success?.({ confirm: true, cancel: false }),
    makePhoneCall: agree,
    /** The person accepts everything they are asked. */
    requestSubscribeMessage: ({ tmplIds, success }: Options & { tmplIds: string[] }) => {
      const answer = { ...Object.fromEntries(tmplIds.map((id) => [id, 'accept'])), errMsg: 'ok' }
      success?.(answer)
      return Promise.resolve(answer)
    },
    setNavigationBarTitle: agree,
    setNavigationBarColor: agree,
    pageScrollTo: agree,
    stopPullDownRefresh: agree,
    hideTabBar: agree,
    navigateTo: navigate('navigateTo'),
    redirectTo: navigate('redirectTo'),
    switchTab: navigate('switchTab'),
    reLaunch: navigate('reLaunch'),
    navigateBack: navigate('navigateBack'),
  }
}

/** `on…`/`off…` listeners nobody fires are accepted; any other unknown call is absent, as on an old phone. */
export function withListeners<T extends object>(library: T): T {
  return new Proxy(library, {
    get: (target, key, receiver) => {
      if (key in target) return Reflect.get(target, key, receiver)
      return typeof key === 'string' && /^(on|off)[A-Z]/.test(key) ? nothing : undefined
    },
  })
}
