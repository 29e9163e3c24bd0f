const sdk = require('wx-server-sdk')
sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })

const codeOf = (error) => ({ errCode: error.errCode, errMsg: String(error.errMsg ?? error.message) })

/** Calls one interface of WeChat and answers what came, also when it was an error. */
exports.main = ({ input: { group, name, args } }) => sdk.openapi[group][name](args).catch(codeOf)
