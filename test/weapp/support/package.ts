import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { filesBelow } from './compilers'

export const WEAPP_DIST = path.resolve(__dirname, '../../../dist/weapp')

interface AppConfig {
  readonly pages: readonly string[]
  readonly tabBar: { readonly list: ReadonlyArray<{ readonly pagePath: string }> }
  readonly subPackages?: ReadonlyArray<{ readonly root: string; readonly pages: readonly string[] }>
}

export const appConfig = (): AppConfig => JSON.parse(readFileSync(path.join(WEAPP_DIST, 'app.json'), 'utf8'))

export interface PackageSize {
  readonly name: string
  /** Bytes as WeChat counts them. */
  readonly raw: number
  /** Bytes on the wire. */
  readonly gzip: number
}

/** The main package and each sub-package, in bytes; source maps are not uploaded. */
export function packageSizes(): PackageSize[] {
  const roots = (appConfig().subPackages ?? []).map((p) => p.root.replace(/\/?$/, '/'))
  const sizes = new Map<string, { raw: number; gzip: number }>()
  for (const file of filesBelow(WEAPP_DIST, '')) {
    const full = path.join(WEAPP_DIST, file)
    if (!statSync(full).isFile() || /\.(map|LICENSE\.txt)$/.test(file)) continue
    const name = roots.find((root) => file.startsWith(root)) ?? 'main'
    const bytes = readFileSync(full)
    const size = sizes.get(name) ?? { raw: 0, gzip: 0 }
    sizes.set(name, { raw: size.raw + bytes.length, gzip: size.gzip + gzipSync(bytes, { level: 9 }).length })
  }
  return [...sizes].map(([name, size]) => ({ name, ...size }))
}
