import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '../..')
const READY = /http:\/\/[\w.]+:\d+/

export interface GatewayProcess {
  readonly url: string
  /** Everything it printed so far. */
  said(): string
  stop(): Promise<void>
}

/** `npm start` itself in a process of its own, on a free port and a new data folder, with what was built before. */
export async function startGateway(flags: readonly string[] = []): Promise<GatewayProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'town-'))
  const child = spawn(
    process.execPath,
    [require.resolve('tsx/cli'), 'gateway/commands/start.ts', '--no-build', ...flags],
    {
      cwd: ROOT,
      env: { ...process.env, PORT: '0', DATA_FOLDER: folder, LOG: 'off' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  const listen = (chunk: unknown) => (said += String(chunk))
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const url = await addressOf(child, () => said)
  return {
    url,
    said: () => said,
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((ready, fail) => {
    const look = () => {
      const [url] = /ready in/.test(said()) ? (READY.exec(said()) ?? []) : []
      if (url) ready(url)
    }
    child.stdout?.on('data', look)
    child.once('exit', (code) =>
      fail(new Error(`the gateway ended with ${code} before it was ready:\n${said()}`)),
    )
  })
}
