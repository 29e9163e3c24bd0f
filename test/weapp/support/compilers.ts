import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** What Tencent's own compiler says of a file: null when it accepts it. */
export type Verdict = string | null

/** wcc reads templates, wcsc reads styles; both come with miniprogram-simulate and refuse what WeChat refuses. */
export function tencentCompiler(name: 'wcc' | 'wcsc'): (files: readonly string[], folder: string) => Verdict {
  const home = path.dirname(require.resolve('miniprogram-compiler/package.json'))
  const binary = path.join(mkdtempSync(path.join(tmpdir(), 'wechat-')), name)
  copyFileSync(path.join(home, 'bin', 'linux', name), binary)
  chmodSync(binary, 0o755)
  const flags = name === 'wcsc' ? ['-lc'] : []
  return (files, folder) => {
    const run = spawnSync(binary, [...flags, ...files], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 << 20,
    })
    const refused = run.status !== 0 || /ERR:/.test(run.stderr)
    return refused
      ? `${run.stderr}${run.status !== 0 ? run.stdout.slice(0, 300) : ''}` || `status ${run.status}`
      : null
  }
}

/** Every file below a folder with this ending, relative to it. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending))
}
