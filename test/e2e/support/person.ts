import type { Page } from 'playwright-core'
import { overflowing, smallTargets, violations } from './accessible'
import { openPhone, type Look, type Phone } from './browser'

/** Somebody with a browser: they tap what they read. */
export interface Person {
  readonly page: Page
  readonly phone: Phone
  open(hash: string): Promise<void>
  /** Taps the first thing to press that says these words. */
  tap(words: string | RegExp): Promise<void>
  type(nth: number, value: string): Promise<void>
  reads(words: string | RegExp): Promise<void>
  text(): Promise<string>
  /** What is wrong with the page as it stands: for axe, for a narrow window, for a finger. */
  faults(): Promise<string[]>
}

const WAIT = { timeout: 30_000 }
const PRESSED = '[role=button], [role=tab], [role=radio], [role=checkbox], [role=switch], [role=link]'

/** Taro keeps the pages below: only the one that is shown counts. */
const shown = (page: Page) => page.locator('.page:visible').last()

/** Resolves when the page of this address is the one that is shown: until then the one before still takes taps. */
async function stands(page: Page, hash: string): Promise<void> {
  const path = hash.replace(/\?.*$/, '')
  await page.waitForFunction(
    (wanted) => {
      const pages = [...document.querySelectorAll<HTMLElement>('.page')].filter(
        (one) => one.offsetParent !== null,
      )
      return pages.at(-1)?.closest('.taro_page')?.id.startsWith(`${wanted}?`) ?? false
    },
    path,
    WAIT,
  )
}

export async function personAt(url: string, look: Look = {}): Promise<Person> {
  const phone = await openPhone(look)
  const page = await phone.open(url)
  const least = look.care ? 60 : 48
  return {
    page,
    phone,
    open: async (hash) => {
      await page.goto(`${url}/#${hash}`)
      await stands(page, hash)
    },
    tap: async (words) => {
      await shown(page).locator(PRESSED).filter({ hasText: words }).first().click(WAIT)
    },
    type: async (nth, value) => {
      await shown(page).locator('input, textarea').nth(nth).fill(value, WAIT)
    },
    reads: async (words) => {
      await shown(page).getByText(words).first().waitFor(WAIT)
    },
    text: async () => (await shown(page).textContent()) ?? '',
    faults: async () => [
      ...(await violations(page)),
      ...(await overflowing(page)).map((line) => `overflows: ${line}`),
      ...(await smallTargets(page, least)).map((line) => `small: ${line}`),
    ],
  }
}

/** Becomes the sample villager, of 塘㙍村. */
export async function settleIn(villager: Person): Promise<void> {
  await villager.open('/pages/me/index')
  await villager.tap('林示例')
  await villager.reads('现在是')
  await villager.open('/packages/account/village/index')
  await villager.tap('吴川市')
  await villager.tap('塘㙍镇')
  await villager.tap(/^塘㙍村/)
}
