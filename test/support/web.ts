/** Import this first: what is imported after it is the web build's. */
process.env.TARO_ENV = 'h5'
