import path from 'node:path'
import type { IProjectConfig } from '@tarojs/taro/types/compile'
import { ShortNames } from './short-names'

type Mini = NonNullable<IProjectConfig<'webpack5'>['mini']>
type ChangesChain = NonNullable<Mini['webpackChain']>

const here = (file: string) => path.join(__dirname, file)

/** Modules that stand in place of others in the WeChat package. */
export const INSTEAD = [
  {
    of: /@tarojs[\\/]runtime[\\/]dist[\\/]bom[\\/](location|history|URL|URLSearchParams)\.js$/,
    file: here('no-browser.js'),
  },
  {
    of: /@tanstack[\\/]query-core[\\/]build[\\/]modern[\\/]mutationCache\.js$/,
    file: here('no-mutations.js'),
  },
] as const

export const RECONCILER = /react-reconciler\.production\.min\.js$/

/** Leaves out of the WeChat package what can never run there; see README.md here. */
export const leanPackage: ChangesChain = (chain, webpack) => {
  INSTEAD.forEach(({ of, file }, at) =>
    chain.plugin(`instead-${at}`).use(webpack.NormalModuleReplacementPlugin, [of, file]),
  )
  chain.plugin('short-names').use(ShortNames)
  chain.module.rule('lean-reconciler').test(RECONCILER).use('lean').loader(here('reconciler-loader.cjs'))
}
