const sdk = require('wx-server-sdk')
sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })

/** Keeps what was pushed, with what the platform says of the caller. */
exports.main = async (event) => {
  const { OPENID, SOURCE } = sdk.getWXContext()
  const data = { event: JSON.stringify(event), openid: OPENID ?? '', source: SOURCE ?? '' }
  await sdk.database().collection('job_runs').add({ data })
  return 'taken'
}
