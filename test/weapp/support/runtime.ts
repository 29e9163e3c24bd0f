import { createRequire } from 'node:module'
import path from 'node:path'
import { createBaseLibrary, createStorage, type Navigation, withListeners } from './base-library'
import { meter, type Measured } from './set-data-meter'

/**
 * The production WeChat build, running in Tencent's own template runtime (miniprogram-simulate with the
 * official template compiler) inside jsdom. Taps, inputs and setData are real; layout does not exist.
 */

/** The part of j-component's wrapper that we touch. */
export interface Rendered {
  readonly dom: HTMLElement
  readonly instance: PageInstance
  querySelector(selector: string): Rendered | undefined
  querySelectorAll(selector: string): Rendered[]
  dispatchEvent(type: string, init?: { detail?: unknown }): void
  attach(host: HTMLElement): void
  detach(): void
}

interface PageInstance {
  route?: string
  __route__?: string
  options?: Record<string, string>
  setData(data: Record<string, unknown>, done?: () => void): void
  onLoad?(query: Record<string, string>): void
  onShow?(): void
  onReady?(): void
  onHide?(): void
  onUnload?(): void
}

interface Simulate {
  load(file: string, tag: string, options: { rootPath: string; compiler: 'official' }): string
  render(id: string): Rendered
  sleep(ms: number): Promise<void>
}

type Definition = Record<string, unknown> & { methods?: Record<string, unknown> }

export interface OpenPage {
  readonly root: Rendered
  readonly measured: Measured
  text(): string
  all(selector: string): Rendered[]
  canTap(text: string): boolean
  /** Taps the innermost tappable element that shows this text. */
  tapText(text: string): Promise<void>
  /** Types into the nth box of the page, counted from 0. */
  typeInto(nth: number, value: string): Promise<void>
  settle(): Promise<void>
  /** Goes behind another page. `aside`: it is a tab, and lives on beside the pages that are open. */
  hide(aside?: boolean): void
  /** Comes to the front again: the page over it was closed, or its tab was chosen. */
  show(): Promise<void>
  close(): Promise<void>
}

export interface WeappRuntime {
  readonly visited: Navigation[]
  readonly stored: Map<string, unknown>
  openPage(route: string, query?: Record<string, string>): Promise<OpenPage>
}

/** What the package and its runtime are made of is CommonJS, loaded by path. */
const load = createRequire(__filename)

const globals = globalThis as unknown as Record<string, unknown>

/** Every component definition a file registered, so that a page opened twice registers again without running twice. */
function replayRegistrations(simulateUtils: { runJs: (file: string) => void }) {
  const raw = globals.Component as (definition: Definition) => void
  const registered = new Map<string, Definition[]>()
  let current: string | null = null
  const copy = (d: Definition): Definition => ({
    ...d,
    methods: { ...d.methods },
    options: { ...(d.options as object) },
    properties: { ...(d.properties as object) },
    data: JSON.parse(JSON.stringify(d.data ?? {})),
  })
  globals.Component = (definition: Definition) => {
    if (current !== null) registered.set(current, [...(registered.get(current) ?? []), definition])
    return raw(copy(definition))
  }
  simulateUtils.runJs = (file) => {
    const known = registered.get(file)
    if (known) {
      known.forEach((d) => raw(copy(d)))
      return
    }
    const outer = current
    current = file
    try {
      load(file)
    } finally {
      current = outer
    }
  }
  globals.Page = (config: Record<string, unknown>) => {
    const methods: Record<string, unknown> = {}
    const rest: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(config))
      (typeof value === 'function' ? methods : rest)[key] = value
    delete rest.config
    delete rest.options
    return (globals.Component as (d: Definition) => void)({
      ...rest,
      methods,
      options: { styleIsolation: 'shared' },
    })
  }
}

/** Components nested behind Taro's recursive templates have roots of their own: search them all. */
function childComponents(node: Rendered): Rendered[] {
  const { Component } = load('miniprogram-exparser')
  const Wrapper = Object.getPrototypeOf(load('j-component/src/render/component'))
  const found: Rendered[] = []
  const walk = (parent: { childNodes?: unknown[] }) => {
    for (const child of parent.childNodes ?? []) {
      const known = child as {
        childNodes?: unknown[]
        __componentNode__?: Rendered
        $$?: { tagName?: string }
      }
      if (child instanceof Component && !/^wx-/i.test(known.$$?.tagName ?? '')) {
        found.push(known.__componentNode__ ?? new Wrapper(child))
      }
      walk(known)
    }
  }
  const own = (node as unknown as { _exparserNode: { shadowRoot?: { childNodes?: unknown[] } } })
    ._exparserNode
  if (own.shadowRoot) walk(own.shadowRoot)
  return found
}

function search(node: Rendered, selector: string): Rendered[] {
  return [
    ...node.querySelectorAll(selector),
    ...childComponents(node).flatMap((child) => search(child, selector)),
  ]
}

export function createWeappRuntime(dist: string, wxCalls: Record<string, unknown> = {}): WeappRuntime {
  const rootPath = path.resolve(dist)
  const visited: Navigation[] = []
  const storage = createStorage()
  const pages: PageInstance[] = []
  let app: Record<string, unknown> | undefined
  delete globals.MutationObserver
  delete globals.WebKitMutationObserver
  globals.wx = withListeners({ ...createBaseLibrary(visited), ...storage.api, ...wxCalls })
  globals.getApp = () => app
  globals.getCurrentPages = () => pages
  globals.App = (config: Record<string, unknown>) => (app = config)

  const simulate: Simulate = load('miniprogram-simulate')
  replayRegistrations(load('miniprogram-simulate/src/utils'))
  load(path.join(rootPath, 'app.js'))
  if (!app) throw new Error('The package did not call App()')
  const launch = { path: '', query: {}, scene: 1001 }
  for (const hook of ['onLaunch', 'onShow'] as const) {
    const run = app[hook]
    if (typeof run === 'function') run.call(app, launch)
  }

  const settle = async () => {
    for (let turn = 0; turn < 3; turn++) await simulate.sleep(10)
  }
  const ids = new Map<string, string>()

  async function openPage(route: string, query: Record<string, string> = {}): Promise<OpenPage> {
    const id =
      ids.get(route) ??
      simulate.load(path.join(rootPath, route), 'page-root', { rootPath, compiler: 'official' })
    ids.set(route, id)
    const root = simulate.render(id)
    const page = root.instance
    const measured = meter(page)
    page.route = page.__route__ = route
    page.options = query
    pages.push(page)
    const host = document.body.appendChild(document.createElement('div'))
    root.attach(host)
    page.onLoad?.(query)
    page.onShow?.()
    page.onReady?.()
    await settle()
    measured.startStep()
    return pageControls(root, page, measured, settle, pages)
  }
  return { visited, stored: storage.kept, openPage }
}

function pageControls(
  root: Rendered,
  page: PageInstance,
  measured: Measured,
  settle: () => Promise<void>,
  pages: PageInstance[],
): OpenPage {
  let inFront = true
  const leave = () => {
    if (pages.includes(page)) pages.splice(pages.indexOf(page), 1)
  }
  const all = (selector: string) => search(root, selector)
  const length = (node: Rendered) => node.dom.textContent?.length ?? 0
  const tappable = (words: string) =>
    all('.tap')
      .filter((node) => node.dom.textContent?.includes(words))
      .sort((a, b) => length(a) - length(b))
  const act = async (target: Rendered, type: string, detail?: unknown) => {
    measured.startStep()
    target.dispatchEvent(type, detail === undefined ? undefined : { detail })
    await settle()
  }
  return {
    root,
    measured,
    all,
    text: () => root.dom.textContent ?? '',
    canTap: (words) => tappable(words).length > 0,
    tapText: (words) => {
      const [innermost] = tappable(words)
      if (!innermost)
        throw new Error(`Nothing tappable says ${words} on ${page.route}: ${root.dom.textContent}`)
      return act(innermost, 'tap')
    },
    typeInto: (nth, value) => {
      const box = [...all('.input-box'), ...all('.long-box'), ...all('.composer-box')][nth]
      if (!box) throw new Error(`No box ${nth} on ${page.route}: ${root.dom.textContent}`)
      return act(box, 'input', { value })
    },
    settle,
    hide: (aside = false) => {
      if (inFront) page.onHide?.()
      inFront = false
      if (aside) leave()
    },
    show: async () => {
      if (!pages.includes(page)) pages.push(page)
      inFront = true
      page.onShow?.()
      await settle()
    },
    close: async () => {
      page.onUnload?.()
      root.detach()
      leave()
      await settle()
    },
  }
}
