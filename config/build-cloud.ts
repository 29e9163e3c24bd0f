import { build, type BuildOptions } from 'esbuild'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { FUNCTION_NAMES, readFunctionConfig, type FunctionName } from './functions'
import { hashOf, isFresh, markFresh } from './source-hash'

const ROOT = resolve(__dirname, '..')
const SDK = { 'wx-server-sdk': '4.0.2' }
const FONTS = [
  require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
]
const STAMP = 'cloud.hash'
const SOURCES = [
  'cloudfunctions',
  'src/contracts',
  'src/core',
  'data',
  'config/build-cloud.ts',
  'config/functions.ts',
  'tsconfig.json',
  'package-lock.json',
]

export const CLOUD_OUT = join(ROOT, 'dist', 'cloudfunctions')

/** The functions whose code exists. */
export function presentFunctions(): FunctionName[] {
  return FUNCTION_NAMES.filter((name) => existsSync(entryOf(name)))
}

/** How one function is bundled: Node 20, the SDK left out because WeChat's runtime brings it by package.json. */
export function bundleOptions(name: FunctionName): BuildOptions {
  return {
    absWorkingDir: ROOT,
    entryPoints: [entryOf(name)],
    outfile: join(CLOUD_OUT, name, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: Object.keys(SDK),
    tsconfig: join(ROOT, 'tsconfig.json'),
    legalComments: 'none',
    logLevel: 'silent',
  }
}

/**
 * Bundles every cloud function into `dist/cloudfunctions/`. Nothing is done when no source changed.
 * Files are replaced whole, so that a running gateway never reads half a bundle.
 * Throws with the file and line when a source does not build.
 */
export async function buildCloud(): Promise<{ functions: FunctionName[]; built: boolean }> {
  const functions = presentFunctions()
  const hash = hashOf(ROOT, SOURCES)
  const output = join(CLOUD_OUT, 'api', 'index.js')
  const whole = functions.every((name) => existsSync(join(CLOUD_OUT, name, 'index.js')))
  if (whole && isFresh(ROOT, STAMP, hash, output)) return { functions, built: false }
  await Promise.all(functions.map(buildOne))
  if (existsSync(output)) markFresh(ROOT, STAMP, hash, output)
  return { functions, built: true }
}

async function buildOne(name: FunctionName): Promise<void> {
  const { outputFiles = [] } = await build({ ...bundleOptions(name), write: false })
  for (const file of outputFiles) replaceFile(file.path, file.contents)
  for (const font of name === 'documents' ? FONTS : []) copyFont(font)
  writeFunctionFiles(name)
}

/** Fonts lie beside the bundle: WeChat's runtime installs nothing but the SDK. */
function copyFont(font: string): void {
  replaceFile(join(CLOUD_OUT, 'documents', 'fonts', basename(font)), readFileSync(font))
}

/** The two files WeChat reads beside the bundle. */
export function writeFunctionFiles(name: FunctionName): void {
  const config = readFunctionConfig(join(ROOT, 'cloudfunctions'), name)
  const manifest = { name, version: '1.0.0', private: true, main: 'index.js', dependencies: SDK }
  replaceFile(join(CLOUD_OUT, name, 'config.json'), JSON.stringify(config, null, 2))
  replaceFile(join(CLOUD_OUT, name, 'package.json'), JSON.stringify(manifest, null, 2))
}

function replaceFile(path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const half = `${path}.${process.pid}.part`
  writeFileSync(half, contents)
  renameSync(half, path)
}

function entryOf(name: FunctionName): string {
  return join(ROOT, 'cloudfunctions', name, 'index.ts')
}

if (require.main === module) {
  buildCloud().then(
    ({ functions, built }) =>
      console.log(`cloud functions ${built ? 'built' : 'up to date'}: ${functions.join(', ')}`),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    },
  )
}
