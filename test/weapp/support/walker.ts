import type { Navigation } from './base-library'
import { treeSize, type Step, type TreeSize } from './set-data-meter'
import { appConfig } from './package'
import type { OpenPage, WeappRuntime } from './runtime'

export interface Visit {
  readonly route: string
  readonly opening: Step
  readonly arriving: Step
  readonly taps: readonly Step[]
  readonly size: TreeSize
}

/**
 * A finger on the phone: it taps what it reads, and goes where the program navigates. A page under another is hidden and
 * lives on; so does a tab once opened, as on WeChat.
 */
export interface Walker {
  readonly page: OpenPage
  readonly route: string
  /** The page with its parameters, to open again. */
  readonly url: string
  text(): string
  open(url: string): Promise<void>
  tap(words: string): Promise<void>
  /** The phone's own way back. */
  back(): Promise<void>
  type(nth: number, value: string): Promise<void>
  /** Waits for words to appear; work may cross to the gateway and back. */
  reads(words: string | RegExp): Promise<void>
  /** Waits until this page is in front. */
  arrives(route: string): Promise<void>
  /** Every page that was opened, with what it sent to its view. */
  visits(): Visit[]
}

interface Standing {
  readonly route: string
  readonly url: string
  readonly page: OpenPage
}

const tabRoutes = appConfig().tabBar.list.map(({ pagePath }) => pagePath)

export function walkerOn(phone: WeappRuntime): Walker {
  const stack: Standing[] = []
  const tabs = new Map<string, Standing>()
  const isTab = ({ route }: Standing) => tabRoutes.includes(route)
  const closed: Visit[] = []
  const top = (): Standing => {
    const standing = stack[stack.length - 1]
    if (!standing) throw new Error('No page is open')
    return standing
  }
  const visitOf = ({ route, page }: Standing): Visit => {
    const nothing: Step = { calls: 0, bytes: 0 }
    const [opening = nothing, arriving = nothing, ...taps] = page.measured.steps
    return { route, opening, arriving, taps, size: treeSize(page.root.dom) }
  }
  const close = async (standing: Standing | undefined) => {
    if (!standing) return
    closed.push(visitOf(standing))
    await standing.page.close()
  }
  const leave = () => close(stack.pop())
  const enter = async (url: string) => {
    const [path = '', search = ''] = url.replace(/^\//, '').split('?')
    const page = await phone.openPage(path, Object.fromEntries(new URLSearchParams(search)))
    stack.push({ route: path, url, page })
  }
  const cover = async (url: string) => {
    stack[stack.length - 1]?.page.hide()
    await enter(url)
  }
  /** Closes what is open, but for tabs, which are set aside. */
  const clear = async () => {
    for (let last = stack.pop(); last; last = stack.pop()) {
      if (!isTab(last)) await close(last)
      else {
        last.page.hide(true)
        tabs.set(last.route, last)
      }
    }
  }
  const turnTo = async (url: string) => {
    await clear()
    const known = tabs.get(url.replace(/^\//, ''))
    if (!known) return enter(url)
    stack.push(known)
    await known.page.show()
  }
  const beginAgain = async (url: string) => {
    await clear()
    for (const tab of tabs.values()) await close(tab)
    tabs.clear()
    await enter(url)
  }
  const obey = async ({ how, url, delta }: Navigation) => {
    if (how === 'navigateBack') {
      for (let pages = 0; pages < delta && stack.length > 1; pages++) await leave()
      return top().page.show()
    }
    if (how === 'switchTab') return turnTo(url)
    if (how === 'reLaunch') return beginAgain(url)
    if (how === 'navigateTo') return cover(url)
    await leave()
    await enter(url)
  }
  const follow = async () => {
    for (let next = phone.visited.shift(); next; next = phone.visited.shift()) await obey(next)
  }
  const text = () => top().page.text()
  const waitFor = async (what: string | RegExp, there: () => boolean) => {
    for (let turn = 0; turn < 300 && !there(); turn++) {
      await top().page.settle()
      await follow()
    }
    if (!there()) throw new Error(`Never saw ${what} on ${top().route}: ${text()}`)
  }
  return {
    get page() {
      return top().page
    },
    get route() {
      return top().route
    },
    get url() {
      return top().url
    },
    text,
    open: async (url) => {
      await cover(url)
      await follow()
    },
    tap: async (words) => {
      await waitFor(words, () => top().page.canTap(words))
      await top().page.tapText(words)
      await follow()
    },
    back: () => obey({ how: 'navigateBack', url: '', delta: 1 }),
    type: async (nth, value) => {
      await top().page.typeInto(nth, value)
      await follow()
    },
    reads: (words) =>
      waitFor(words, () => (typeof words === 'string' ? text().includes(words) : words.test(text()))),
    arrives: (route) => waitFor(route, () => top().route === route),
    visits: () => [...closed, ...[...new Set([...stack, ...tabs.values()])].map(visitOf)],
  }
}
