import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const engine = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

interface Finding {
  readonly id: string
  readonly help: string
  readonly nodes: ReadonlyArray<{ readonly html: string; readonly failureSummary?: string }>
}

/** What axe-core finds wrong on the page as it stands, one line a finding; empty when nothing is. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(engine)
  const findings = await page.evaluate<Finding[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations)',
  )
  return findings.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${id}: ${help} | ${html.slice(0, 200)} | ${failureSummary ?? ''}`,
    ),
  )
}

/** Elements that stick out of the window to the right: at 1.4 nothing may. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const scrolls = (node: Element | null): boolean =>
      node !== null && (/(auto|scroll)/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement))
    return [...document.querySelectorAll<HTMLElement>('.page *')]
      .filter((node) => node.offsetParent !== null && node.getBoundingClientRect().right > width + 1)
      .filter((node) => !scrolls(node.parentElement))
      .map((node) => `${node.className}: ${node.textContent?.slice(0, 60)}`)
  })
}

/** Things to press that are smaller than a finger, in CSS pixels. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((size) => {
    const pressed =
      '[role=button], [role=tab], [role=radio], [role=checkbox], [role=switch], [role=link], button, a, input'
    return [...document.querySelectorAll<HTMLElement>(`.page ${pressed.split(', ').join(', .page ')}`)]
      .filter((node) => node.offsetParent !== null)
      .map((node) => ({ node, box: node.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < size - 0.5 || box.width < size - 0.5))
      .map(
        ({ node, box }) =>
          `${Math.round(box.width)}x${Math.round(box.height)} ${node.className}: ${node.textContent?.slice(0, 40)}`,
      )
  }, least)
}
