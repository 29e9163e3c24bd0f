import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { hashOf, readStamp, writeStamp } from '../../config/source-hash'

export const ROOT = resolve(__dirname, '..', '..')
export const WEB_OUT = join(ROOT, 'dist', 'h5')
const STAMP = 'h5.hash'
export const WEB_SOURCES = [
  'src',
  'data',
  'config/index.ts',
  'babel.config.js',
  'tsconfig.json',
  'package-lock.json',
]

/** Builds the web version when a source changed since the last time. Answers whether it built. Rejects with what the build said. */
export async function buildWeb(onStart: () => void): Promise<boolean> {
  const hash = hashOf(ROOT, WEB_SOURCES)
  if (existsSync(join(WEB_OUT, 'index.html')) && readStamp(ROOT, STAMP) === hash) return false
  onStart()
  await taro(['build', '--type', 'h5'])
  writeStamp(ROOT, STAMP, hash)
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
