import Taro, { useDidHide, useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'

/** Each time the page comes to the front: also after coming back to it. */
export const useShow = (work: () => void): void => useDidShow(work)

export const useHide = (work: () => void): void => useDidHide(work)

/** Pull to refresh; the page's config needs `enablePullDownRefresh`. */
export function usePull(refresh: () => Promise<unknown>): void {
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh())
  })
}

/** The page's address parameters, decoded. */
export function useParams(): Readonly<Record<string, string | undefined>> {
  const { params } = useRouter()
  const decoded: Record<string, string> = {}
  for (const [key, value] of Object.entries(params)) {
    if (typeof value === 'string') decoded[key] = decodeURIComponent(value)
  }
  return decoded
}
