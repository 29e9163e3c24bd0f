const sdk = require('wx-server-sdk')
sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })

exports.main = async (event) => {
  const { OPENID, SOURCE } = sdk.getWXContext()
  return { event, openid: OPENID, source: SOURCE }
}
