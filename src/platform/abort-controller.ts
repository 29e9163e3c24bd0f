/**
 * What react-query needs of AbortController, which WeChat's logic side lacks: without it every query hangs silently.
 * config/index.ts provides it to all modules of the WeChat build.
 */
type Listener = () => void

class Signal {
  aborted = false
  reason: unknown = undefined
  onabort: Listener | null = null
  private readonly listeners = new Set<Listener>()

  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener)
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason
  }

  fire(reason: unknown): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    this.onabort?.()
    this.listeners.forEach((listener) => listener())
    this.listeners.clear()
  }
}

export class AbortController {
  readonly signal = new Signal()

  abort(reason: unknown = new Error('AbortError')): void {
    this.signal.fire(reason)
  }
}
