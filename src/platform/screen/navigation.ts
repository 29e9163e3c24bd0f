import Taro from '@tarojs/taro'
import { isWeb } from '../target'
import { isTab, routes, urlOf, type Params, type Route, type Tab } from './routes'
import { beginPassing, endPassing } from './visible'

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

/** The path of an open page as `routes` writes it. */
function pathOf(page: Taro.Page | undefined): string {
  const path = String(page?.route ?? Reflect.get(page ?? {}, 'path') ?? '').split('?')[0]
  return `/${path}`.replace('//', '/')
}

const LOOK_MS = 20
const LONGEST_LOADING_MS = 3000
/** A slow phone takes its time; the tab under the page waits as long with its questions. */
const LONGEST_PASSING_MS = 10_000

/**
 * Until the page is the one on top; false when it never was. The web loads a page first, and forgets the step if the next
 * comes meanwhile.
 */
async function untilOnTop(route: Route, longest: number): Promise<boolean> {
  for (let waited = 0; waited < longest; waited += LOOK_MS) {
    if (pathOf(Taro.getCurrentPages().slice(-1)[0]) === routes[route]) return true
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  return false
}

/**
 * After a form of several pages: closes them all and opens the page over a tab, so that back does not lead into the form.
 * The tab is only passed: it asks for its lists when somebody comes back to it.
 */
export function finish(tab: Tab, route: Route, params?: Params): void {
  beginPassing()
  void Taro.switchTab({ url: urlOf(tab) })
    .then(() => untilOnTop(tab, LONGEST_LOADING_MS))
    .then(() => Taro.navigateTo({ url: urlOf(route, params) }))
    .then(() => untilOnTop(route, LONGEST_PASSING_MS))
    .catch(() => false)
    .then(endPassing)
}

/** One page back, or home when this is the first (opened from a notice or a shared link). */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack().catch(ignore)
  else void Taro.switchTab({ url: urlOf('home') }).catch(ignore)
}

/** How many pages back a page lies that is already open with these parameters; 0: nowhere. */
function pagesBack(route: Route, params: Params): number {
  const pages = Taro.getCurrentPages()
  for (let back = 1; back < pages.length; back++) {
    const page = pages[pages.length - 1 - back]
    if (pathOf(page) !== routes[route]) continue
    const options: unknown = page?.options
    const given = typeof options === 'object' && options !== null ? options : {}
    if (Object.entries(params).every(([key, value]) => Reflect.get(given, key) === value)) return back
  }
  return 0
}

/** Back to a page that is already open (修改 returns straight to the check page), else in place of this one. */
export function returnTo(route: Route, params: Params = {}): void {
  const delta = pagesBack(route, params)
  if (delta > 0) void Taro.navigateBack({ delta }).catch(ignore)
  else replace(route, params)
}

/** The page a path leads to; undefined: none of ours, or none any more. */
function routeOf(path: string): Route | undefined {
  return Object.keys(routes).find((name): name is Route => Reflect.get(routes, name) === path)
}

/**
 * Opens a path that came from the server (a notice's link). One that is no page of ours, or of an older or newer program, leads
 * to a page that says so. Answers whether it was one of ours.
 */
export function openLink(link: string): boolean {
  const url = link.startsWith('/') ? link : `/${link}`
  const route = routeOf(url.split('?')[0] ?? '')
  if (route === undefined) go('gone')
  else if (isTab(route)) go(route)
  else if (Taro.getCurrentPages().length >= 9) void Taro.redirectTo({ url }).catch(ignore)
  else void Taro.navigateTo({ url }).catch(ignore)
  return route !== undefined
}

/** Brings a field into view, for a line of the error summary. */
export function scrollToField(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80, duration: 200 }).catch(ignore)
}

/** Puts the keys into a box, or presses a button, by its id; only where there are keys. */
export function press(id: string): void {
  const target = isWeb ? document.getElementById(id) : null
  target?.focus()
  if (target?.tagName !== 'TEXTAREA') target?.click()
}
