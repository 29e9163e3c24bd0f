/** A function that does what a test tells it: runs on the real SDK like ours. */
const sdk = require('wx-server-sdk')
sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })

const acts = {
  who: () => ({ ...sdk.getWXContext(), secret: process.env.DATABASE_URL ?? null }),
  write: ({ id }) =>
    sdk
      .database()
      .collection('meta')
      .add({ data: { _id: id, openid: sdk.getWXContext().OPENID } }),
  sleep: ({ ms }) => new Promise((done) => setTimeout(() => done({ slept: ms }), ms)),
  spin: () => {
    for (;;);
  },
  crash: () => process.exit(7),
  throw: () => {
    throw new Error('a secret of the inside')
  },
  large: ({ bytes }) => 'x'.repeat(bytes),
  call: ({ name, data }) => sdk.callFunction({ name, data }).then(({ result }) => result),
  upload: ({ path, base64 }) =>
    sdk.uploadFile({ cloudPath: path, fileContent: Buffer.from(base64, 'base64') }),
  link: ({ fileId }) => sdk.getTempFileURL({ fileList: [fileId] }).then(({ fileList }) => fileList[0]),
  remove: ({ fileId }) => sdk.deleteFile({ fileList: [fileId] }).then(({ fileList }) => fileList[0]),
  openapi: ({ content }) => sdk.openapi.security.msgSecCheck({ content, version: 2, scene: 1, openid: 'o' }),
  subscribe: () => sdk.openapi.subscribeMessage.send({ touser: 'o', templateId: 't', data: {} }),
}

exports.main = async ({ action, input }) => {
  try {
    return { ok: true, data: await acts[action](input ?? {}) }
  } catch (error) {
    if (action === 'throw') throw error
    return { ok: false, errCode: error.errCode ?? null }
  }
}
