import { QueryClient, focusManager, onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { onNetworkChange } from '../phone/network'
import { isWeb } from '../target'

/** One cache of answers. Retries are made by `call`, which knows what is safe. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      networkMode: 'always',
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      refetchOnReconnect: true,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** Answers are asked again when the program comes to the front and when the network is back. Called once at start. */
export function wireQueries(): void {
  onlineManager.setEventListener((set) => onNetworkChange(set))
  if (isWeb || typeof Taro.onAppShow !== 'function') return
  focusManager.setEventListener((focus) => {
    const show = () => focus(true)
    const hide = () => focus(false)
    Taro.onAppShow(show)
    Taro.onAppHide(hide)
    return () => {
      Taro.offAppShow(show)
      Taro.offAppHide(hide)
    }
  })
}
