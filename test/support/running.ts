import { spawn, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import { CONTRACT_VERSION, type Envelope } from '../../src/contracts/envelope'
import type { ActionName, Answer, Sent } from '../../src/contracts/registry'

const ROOT = resolve(__dirname, '../..')

const alive = new Set<ChildProcess>()

/** Ends whatever a failed test left running. */
export async function killLeftOvers(): Promise<void> {
  const gone = [...alive].map((child) => new Promise((done) => child.once('exit', done)))
  for (const child of alive) child.kill('SIGKILL')
  await Promise.all(gone)
}

/** The gateway as `npm start` runs it, in one process, so that -9 hits it and not a wrapper. */
export class Running {
  private constructor(
    readonly url: string,
    /** Everything it printed until it was ready. */
    readonly said: string,
    private readonly child: ChildProcess,
  ) {}

  static start(folder: string, port = 0): Promise<Running> {
    const child = spawn(
      process.execPath,
      ['--require', 'tsx/cjs', 'gateway/commands/start.ts', '--no-build'],
      {
        cwd: ROOT,
        env: { ...process.env, DATA_FOLDER: folder, PORT: String(port), LOG: 'off', WORKERS: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    alive.add(child)
    child.once('exit', () => alive.delete(child))
    let said = ''
    return new Promise((ready, fail) => {
      child.stderr.on('data', (chunk) => (said += String(chunk)))
      child.once('exit', (code) => fail(new Error(`ended with ${code}: ${said}`)))
      child.stdout.on('data', (chunk) => {
        said += String(chunk)
        const url = /ready in/.test(said) ? /http:\/\/localhost:\d+/.exec(said)?.[0] : undefined
        if (url) ready(new Running(url, said, child))
      })
    })
  }

  /** Ends it by a signal; answers its exit code, null when the signal killed it. */
  kill(signal: 'SIGKILL' | 'SIGINT' = 'SIGKILL'): Promise<number | null> {
    const gone = new Promise<number | null>((done) => this.child.once('exit', done))
    this.child.kill(signal)
    return gone
  }

  async enter(person: string): Promise<string> {
    const response = await fetch(`${this.url}/session/dev`, {
      method: 'POST',
      body: JSON.stringify({ person }),
    })
    return ((await response.json()) as { token: string }).token
  }

  async call<K extends ActionName>(token: string, action: K, input: Sent<K>): Promise<Envelope<Answer<K>>> {
    const response = await fetch(`${this.url}/api`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ action, input, v: CONTRACT_VERSION }),
    })
    return (await response.json()) as Envelope<Answer<K>>
  }
}
