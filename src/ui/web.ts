/** True in the web build; decided when building, so the other branch is left out of the package. */
export const isWeb = process.env.TARO_ENV === 'h5'
