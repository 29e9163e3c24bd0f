import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type { IProjectConfig } from '@tarojs/taro/types/compile'
import { leanPackage } from './lean'

const root = path.resolve(__dirname, '..')

/** npm code that ships syntax newer than the oldest phone served (see browserslist in package.json). */
const modern = /node_modules[\\/](@tanstack|zustand|nanoid|valibot)[\\/]/
const isModern = (file: string) => modern.test(file)

/** Taro's templates drop these unless told: they are what a screen reader needs (src/ui/a11y.ts). */
const spoken = Object.fromEntries(
  ['role', 'label', 'live', 'checked', 'selected', 'disabled', 'expanded', 'modal'].map((name) => [
    `aria-${name}`,
    '',
  ]),
)
const named = { 'aria-label': '' }

/** Sizes are px times one text scale, so px stays px in both builds. */
const keepPx = { pxtransform: { enable: false } }

/**
 * Build-time constants. `TARO_APP_GATEWAY=http://127.0.0.1:3210` builds a WeChat package that speaks HTTP to a
 * local gateway; empty means `wx.cloud` on WeChat, and the page's own origin on the web.
 */
const defineConstants = {
  __GATEWAY__: JSON.stringify(process.env.TARO_APP_GATEWAY ?? ''),
  __CLOUD_ENV__: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
}

/** Taro's own settings for WeChat are timid: Chinese as \uXXXX (twice the bytes), and little of what terser can do. */
const small = {
  compress: {
    passes: 2,
    inline: true,
    collapse_vars: true,
    reduce_vars: true,
    reduce_funcs: true,
    hoist_props: true,
    join_vars: true,
    loops: true,
    negate_iife: true,
    properties: true,
    switches: true,
    typeofs: true,
    comparisons: true,
    computed_props: true,
  },
  output: { ascii_only: false },
}

/**
 * Our modules do nothing when imported but define: what a page does not use of a feature's index stays out of its
 * package. Their styles are kept, a sheet is never such a module.
 */
const takeOnlyWhatIsUsed = {
  module: {
    rule: { pure: { test: /src[\\/](core|platform|ui|features)[\\/].*\.tsx?$/, sideEffects: false } },
  },
}

/** WeChat's logic side has no AbortController; every module that names it gets ours. */
const abortController = {
  AbortController: [path.join(root, 'src/platform/abort-controller'), 'AbortController'],
}

const mini: IProjectConfig<'webpack5'>['mini'] = {
  compile: { include: [isModern] },
  optimizeMainPackage: { enable: true },
  // Parts of a browser's document nobody here uses.
  runtime: { enableInnerHTML: false, enableMutationObserver: false },
  webpackChain: (chain, webpack, data) => {
    chain.merge(takeOnlyWhatIsUsed)
    leanPackage(chain, webpack, data)
    chain.plugin('abort-controller').use(webpack.ProvidePlugin, [abortController])
  },
  postcss: { ...keepPx, cssModules: { enable: false } },
}

const shared = {
  name: 'shared',
  test: /src[\\/](ui|platform)[\\/]/,
  chunks: 'all',
  enforce: true,
} as const

const h5: IProjectConfig<'webpack5'>['h5'] = {
  publicPath: './',
  staticDirectory: 'static',
  // Plain HTML elements instead of web components: lighter, and roles and labels stay where they are put.
  useHtmlComponents: true,
  compile: { include: [isModern] },
  // One script and one sheet for what every page shares, instead of a copy a page.
  webpackChain: (chain) => {
    chain.merge(takeOnlyWhatIsUsed)
    chain.optimization.splitChunks({ chunks: 'async', minSize: 20_000, cacheGroups: { shared } })
  },
  // `npm run dev`: the gateway serves what the watch writes; reload the page to see it.
  devServer: {
    hot: false,
    liveReload: false,
    open: false,
    client: false,
    devMiddleware: { writeToDisk: true },
  },
  router: {
    mode: 'hash',
    // A short address beside the long one: a page given only the short one is not found by the other.
    customRoutes: {
      '/pages/gallery/index': ['/gallery', '/pages/gallery/index'],
      '/packages/guide/verify/index': ['/verify', '/packages/guide/verify/index'],
    },
  },
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  postcss: { ...keepPx, autoprefixer: { enable: true, config: {} }, cssModules: { enable: false } },
}

export default defineConfig<'webpack5'>(() => ({
  projectName: 'fayuan-daocun',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: [
    '@tarojs/plugin-framework-react',
    ['@tarojs/plugin-inject', { components: { View: spoken, Input: named, Textarea: named } }],
  ],
  defineConstants,
  copy: { patterns: [], options: {} },
  alias: { '@': path.join(root, 'src'), '@data': path.join(root, 'data') },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  // Deepest page: 10 nodes. Taro repeats its WeChat templates once a level, 4 KB each.
  baseLevel: 12,
  terser: { enable: true, config: small },
  mini,
  h5,
}))
