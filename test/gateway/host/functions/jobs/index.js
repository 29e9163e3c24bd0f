const sdk = require('wx-server-sdk')
sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })

exports.main = async ({ TriggerName }) => ({ TriggerName, source: sdk.getWXContext().SOURCE })
