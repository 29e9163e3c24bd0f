import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'

/** Where Debian puts it; `CHROMIUM` names another. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const hasBrowser = existsSync(executablePath)
if (!hasBrowser) {
  console.warn(`No browser at ${executablePath}: install Debian's chromium to run these tests`)
}

/** `describe` where there is a browser; elsewhere its tests are skipped, and the reason was said. */
export const withBrowser = hasBrowser ? describe : describe.skip

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

export interface Look {
  /** Width of the window in CSS pixels; 375, a small phone, if not said. */
  readonly width?: number
  readonly height?: number
  /** 大字版: scale 1.4 and stronger inks. */
  readonly care?: boolean
  readonly dark?: boolean
}

export interface Phone {
  readonly context: BrowserContext
  /** A page with its errors collected in `errors`. */
  open(url: string): Promise<Page>
  readonly errors: string[]
  close(): Promise<void>
}

/** What the program keeps on the phone for 大字版; the same shape as platform/screen/display writes. */
function display(care: boolean): string {
  const kept = { version: 1, at: Date.now(), days: 0, value: { care, theme: 'auto' } }
  return JSON.stringify({ data: kept })
}

/** One phone with a store of its own: two of them are two people at once. */
export async function openPhone({
  width = 375,
  height = 812,
  care = false,
  dark = false,
}: Look = {}): Promise<Phone> {
  const folder = mkdtempSync(join(tmpdir(), 'phone-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    args,
    headless: true,
    viewport: { width, height },
    deviceScaleFactor: 2,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  await context.addInitScript((kept) => localStorage.setItem('fy|display|phone', kept), display(care))
  const errors: string[] = []
  return {
    context,
    errors,
    async open(url) {
      const page = await context.newPage()
      page.on('pageerror', (error) => errors.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
      await page.goto(url)
      return page
    },
    async close() {
      await context.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The whole page as one picture: the window is made as tall as its content, so fixed bars stand at the end. */
export async function picture(page: Page, file: string): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 375, height: 812 }
  const tall = await page.evaluate(() => {
    const pages = Array.from(document.querySelectorAll<HTMLElement>('.page')).filter(
      (one) => one.offsetParent !== null,
    )
    return Math.max(...pages.map((one) => one.scrollHeight))
  })
  await page.setViewportSize({ width, height: Math.max(height, tall) })
  await page.screenshot({ path: file })
  await page.setViewportSize({ width, height })
}
