/** What this needs of webpack: its own types are no part of this project. */
interface Source {
  source(): string | Buffer
}
interface Compilation {
  readonly hooks: {
    readonly processAssets: { tap(option: { name: string; stage: number }, work: () => void): void }
  }
  getAssets(): readonly { readonly name: string; readonly source: Source }[]
  updateAsset(name: string, source: Source): void
  renameAsset(name: string, to: string): void
}
interface Compiler {
  readonly hooks: {
    readonly thisCompilation: { tap(name: string, work: (compilation: Compilation) => void): void }
  }
  readonly webpack: {
    readonly Compilation: { readonly PROCESS_ASSETS_STAGE_REPORT: number }
    readonly sources: { readonly RawSource: new (text: string) => Source }
  }
}

const LONG = /sub-common\/[0-9a-f]{32}/g
const LENGTH = 'sub-common/'.length + 6

/** The first six digits do; two files that would be called the same fail the build. */
export function shortNames(long: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const name of long) names.set(name, name.slice(0, LENGTH))
  if (new Set(names.values()).size < names.size) throw new Error('sub-common: two files of one short name')
  return names
}

/**
 * Code that two sub-packages share is copied into both, a file a module, called by 32 digits. Every page names each of them: with six
 * a sub-package is up to 14 KB lighter.
 */
export class ShortNames {
  apply({ hooks, webpack: { Compilation, sources } }: Compiler): void {
    hooks.thisCompilation.tap('short-names', (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: 'short-names', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => shorten(compilation, (text) => new sources.RawSource(text)),
      ),
    )
  }
}

function shorten(compilation: Compilation, sourceOf: (text: string) => Source): void {
  const assets = compilation.getAssets()
  const names = shortNames(new Set(assets.flatMap(({ name }) => name.match(LONG) ?? [])))
  const short = (text: string) => text.replace(LONG, (long) => names.get(long) ?? long)
  for (const { name, source } of assets) {
    if (/\.(js|wxss|wxml)$/.test(name)) {
      const text = source.source().toString()
      if (short(text) !== text) compilation.updateAsset(name, sourceOf(short(text)))
    }
    if (short(name) !== name) compilation.renameAsset(name, short(name))
  }
}
