import { AbortController } from '@/platform/abort-controller'

describe('what WeChat lacks', () => {
  it('a listener hears the abort once, with its reason', () => {
    const controller = new AbortController()
    const heard = jest.fn()
    controller.signal.addEventListener('abort', heard)
    controller.signal.onabort = heard
    controller.abort('left the page')
    controller.abort('again')
    expect(heard).toHaveBeenCalledTimes(2)
    expect([controller.signal.aborted, controller.signal.reason]).toEqual([true, 'left the page'])
  })

  it('a listener taken away hears nothing', () => {
    const controller = new AbortController()
    const heard = jest.fn()
    controller.signal.addEventListener('abort', heard)
    controller.signal.removeEventListener('abort', heard)
    controller.abort()
    expect(heard).not.toHaveBeenCalled()
  })

  it('throws its reason to whoever asks, and only then', () => {
    const controller = new AbortController()
    expect(() => controller.signal.throwIfAborted()).not.toThrow()
    controller.abort(new Error('gone'))
    expect(() => controller.signal.throwIfAborted()).toThrow('gone')
  })

  it('is enough for react-query: a query runs to its end with it in place of the browser’s', async () => {
    const browsers = globalThis.AbortController
    Object.assign(globalThis, { AbortController })
    const { QueryClient } = jest.requireActual('@tanstack/react-query')
    const client = new QueryClient()
    await expect(client.fetchQuery({ queryKey: ['x'], queryFn: async () => 7 })).resolves.toBe(7)
    client.clear()
    Object.assign(globalThis, { AbortController: browsers })
  })
})
