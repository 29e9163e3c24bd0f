import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** What became of one invocation. `result` is what the function returned, as JSON text. */
export type Outcome =
  | { readonly ok: true; readonly json: string; readonly requests: number }
  | { readonly ok: false; readonly reason: Failing; readonly message: string }

/** BUSY: the queue is full. TIMEOUT: stopped after its time. FAILED: it threw. CRASHED: its thread died. TOO_LARGE: a body over the limit. */
export type Failing = 'BUSY' | 'TIMEOUT' | 'FAILED' | 'CRASHED' | 'TOO_LARGE' | 'REFUSED'

type Reply = { ready: true } | { ok: true; json: string } | { ok: false; message: string }

export interface InstanceOptions {
  /** Names this instance in the private path of the wire. */
  readonly id: string
  /** The built bundle. */
  readonly file: string
  readonly env: Readonly<Record<string, string>>
  readonly onLog: (line: string) => void
}

/** One worker thread holding one function; one invocation at a time. After `dead` it is never used again. */
export class Instance {
  readonly id: string
  dead = false
  /** Wire requests of the running or last invocation. */
  requests = 0
  /** What the running invocation sees. */
  environment: Readonly<Record<string, string>> = {}
  private readonly worker: Worker
  private readonly ready: Promise<void>
  private settle: ((outcome: Outcome) => void) | null = null

  constructor(options: InstanceOptions) {
    this.id = options.id
    this.worker = new Worker(join(__dirname, 'worker.cjs'), {
      workerData: { file: options.file },
      env: { ...options.env },
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    this.worker.stdout.on('data', (chunk: Buffer) => options.onLog(String(chunk)))
    this.worker.stderr.on('data', (chunk: Buffer) => options.onLog(String(chunk)))
    this.ready = new Promise((resolve) =>
      this.worker.on('message', (reply: Reply) => this.hear(reply, resolve)),
    )
    this.worker.on('error', (error) => this.die(String(error.stack ?? error)))
    this.worker.on('exit', (code) => this.die(`the thread ended with ${code}`))
  }

  /** Runs one event. The time counts from when the bundle is loaded; over it the thread is killed. */
  async invoke(event: unknown, env: Readonly<Record<string, string>>, timeoutMs: number): Promise<Outcome> {
    let timer: NodeJS.Timeout | undefined
    const outcome = new Promise<Outcome>((resolve) => (this.settle = resolve))
    void this.ready.then(() => {
      if (this.dead) return
      this.requests = 0
      this.environment = env
      timer = setTimeout(() => this.die(`no answer in ${timeoutMs} ms`, 'TIMEOUT'), timeoutMs)
      this.send({ event, env })
    })
    const settled = await outcome
    clearTimeout(timer)
    return settled
  }

  async stop(): Promise<void> {
    this.die('stopped')
    await this.worker.terminate()
  }

  /** What cannot be handed to a thread (nested too deep, for one) fails this invocation and nothing else. */
  private send(invocation: { event: unknown; env: Readonly<Record<string, string>> }): void {
    try {
      this.worker.postMessage(invocation)
    } catch (error) {
      this.answer({ ok: false, reason: 'FAILED', message: String(error) })
    }
  }

  private hear(reply: Reply, markReady: () => void): void {
    if ('ready' in reply) return markReady()
    this.answer(
      reply.ok ? { ok: true, json: reply.json, requests: this.requests } : { ...reply, reason: 'FAILED' },
    )
  }

  private die(message: string, reason: Failing = 'CRASHED'): void {
    if (this.dead) return
    this.dead = true
    this.answer({ ok: false, reason, message })
    void this.worker.terminate()
  }

  private answer(outcome: Outcome): void {
    this.settle?.(outcome)
    this.settle = null
  }
}
