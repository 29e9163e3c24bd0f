/** Taro's preset; polyfills by use only on the web (the phone's needs are met in src/platform/polyfill.ts). */
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // Reloading is by hand (config/index.ts, devServer): no react-refresh.
        hot: false,
        useBuiltIns: process.env.TARO_ENV === 'h5' ? 'usage' : false,
      },
    ],
  ],
}
