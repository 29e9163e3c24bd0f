import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { hashOf, isFresh, markFresh } from '../../config/source-hash'

export const ROOT = resolve(__dirname, '..', '..')
export const WEB_OUT = join(ROOT, 'dist', 'h5')
const SOURCES = [
  'src',
  'data',
  'config/index.ts',
  'config/lean',
  'babel.config.js',
  'tsconfig.json',
  'package-lock.json',
]

/** The two builds of the app, each with the file by which one sees that it was built. */
const TARGETS = { h5: join(WEB_OUT, 'index.html'), weapp: join(ROOT, 'dist', 'weapp', 'app.json') }

/**
 * Builds the web version or the WeChat package when a source changed since the last time, or something else wrote over it.
 * Answers whether it built. Rejects with what the build said.
 */
export async function buildApp(target: keyof typeof TARGETS, onStart: () => void): Promise<boolean> {
  const output = TARGETS[target]
  const hash = hashOf(ROOT, SOURCES)
  if (isFresh(ROOT, `${target}.hash`, hash, output)) return false
  onStart()
  await taro(['build', '--type', target])
  markFresh(ROOT, `${target}.hash`, hash, output)
  return true
}

/** Runs Taro's own command from our dependencies; its words are kept and told only when it fails. */
export function taro(args: readonly string[], stdio: 'pipe' | 'inherit' = 'pipe'): Promise<void> {
  const cli = require.resolve('@tarojs/cli/bin/taro')
  const env = { ...process.env, NODE_ENV: args.includes('--watch') ? 'development' : 'production' }
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: ROOT, env, stdio: ['ignore', stdio, stdio] })
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => (said += String(chunk)))
    child.stderr?.on('data', (chunk: Buffer) => (said += String(chunk)))
    child.on('error', fail)
    child.on('exit', (code) =>
      code === 0 ? done() : fail(new Error(said.slice(-4000) || `taro ended with ${code}`)),
    )
  })
}
