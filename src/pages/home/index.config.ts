const isWeb = process.env.TARO_ENV === 'h5'

export default definePageConfig({
  navigationBarTitleText: '法援到村',
  navigationBarBackgroundColor: isWeb ? '#1d4477' : '@band',
  navigationBarTextStyle: 'white',
})
