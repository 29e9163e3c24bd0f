import Taro from '@tarojs/taro'
import { isTab, urlOf, type Params, type Route } from './routes'

const ignore = () => undefined

/** One page further; a tab is switched to (tabs take no parameters). Ten pages deep it replaces instead. */
export function go(route: Route, params?: Params): void {
  if (isTab(route)) void Taro.switchTab({ url: urlOf(route) }).catch(ignore)
  else if (Taro.getCurrentPages().length >= 9) replace(route, params)
  else void Taro.navigateTo({ url: urlOf(route, params) }).catch(ignore)
}

/** In place of this page: after sending a form, so that back does not lead into it again. */
export function replace(route: Route, params?: Params): void {
  if (isTab(route)) void Taro.switchTab({ url: urlOf(route) }).catch(ignore)
  else void Taro.redirectTo({ url: urlOf(route, params) }).catch(ignore)
}

/** One page back, or home when this is the first (opened from a notice or a shared link). */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack().catch(ignore)
  else void Taro.switchTab({ url: urlOf('home') }).catch(ignore)
}

/** Opens a path that came from the server (a notice's link), if it is one of our pages. */
export function openLink(link: string): boolean {
  const [path = ''] = link.split('?')
  const url = path.startsWith('/') ? link : `/${link}`
  if (!/^\/(pages|packages)\/[\w-]+(\/[\w-]+)*$/.test(url.split('?')[0] ?? '')) return false
  void Taro.navigateTo({ url }).catch(() => Taro.switchTab({ url }).catch(ignore))
  return true
}

/** Brings a field into view, for a line of the error summary. */
export function scrollToField(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80, duration: 200 }).catch(ignore)
}
