import { Instance, type InstanceOptions, type Outcome } from './instance'

interface Job {
  readonly event: unknown
  readonly env: Readonly<Record<string, string>>
  readonly resolve: (outcome: Outcome) => void
}

export interface PoolOptions {
  readonly name: string
  /** Instances at most; they are made when first needed and kept warm. */
  readonly size: number
  /** Invocations that may wait; one more is answered BUSY. */
  readonly waiting: number
  readonly timeoutMs: number
  readonly instance: (id: string) => Omit<InstanceOptions, 'id'>
}

/** The instances of one function. First come, first served; a dead instance is replaced at the next invocation. */
export class Pool {
  private readonly idle: Instance[] = []
  private readonly live = new Map<string, Instance>()
  private readonly queue: Job[] = []
  private made = 0
  private stopped = false

  constructor(private readonly options: PoolOptions) {}

  /** Starts instances ahead of the first call. */
  warm(count: number): void {
    while (this.live.size < Math.min(count, this.options.size)) this.idle.push(this.make())
  }

  invoke(event: unknown, env: Readonly<Record<string, string>>): Promise<Outcome> {
    const full = this.queue.length >= this.options.waiting
    if (full || this.stopped)
      return Promise.resolve({ ok: false, reason: 'BUSY', message: `${this.options.name}: queue full` })
    return new Promise((resolve) => {
      this.queue.push({ event, env, resolve })
      this.next()
    })
  }

  /** The instance of that id; undefined when it is not one of this pool. */
  find(id: string): Instance | undefined {
    return this.live.get(id)
  }

  async stop(): Promise<void> {
    this.stopped = true
    for (const job of this.queue.splice(0)) job.resolve({ ok: false, reason: 'BUSY', message: 'stopping' })
    await Promise.all([...this.live.values()].map((instance) => instance.stop()))
    this.live.clear()
  }

  private next(): void {
    const instance = this.queue.length > 0 ? this.take() : null
    const job = instance ? this.queue.shift() : undefined
    if (!instance || !job) return
    void instance.invoke(job.event, job.env, this.options.timeoutMs).then((outcome) => {
      job.resolve(outcome)
      this.giveBack(instance)
      this.next()
    })
  }

  private take(): Instance | null {
    let instance = this.idle.pop()
    while (instance?.dead) {
      this.live.delete(instance.id)
      instance = this.idle.pop()
    }
    if (instance) return instance
    return this.live.size < this.options.size ? this.make() : null
  }

  private giveBack(instance: Instance): void {
    if (instance.dead) this.live.delete(instance.id)
    else this.idle.push(instance)
  }

  private make(): Instance {
    const id = `${this.options.name}-${++this.made}`
    const instance = new Instance({ id, ...this.options.instance(id) })
    this.live.set(id, instance)
    return instance
  }
}
