import Taro from '@tarojs/taro'
import { loadOwner } from './cloud/owner'
import { wireQueries } from './cloud/query-client'
import { watchNetwork } from './phone/network'
import { loadDisplay } from './screen/display'
import { watchMissingParts } from './screen/missing-part'
import { replace } from './screen/navigation'
import { sweep } from './store/shelf'
import { loadVillage } from './store/village'
import { isWeb, overHttp } from './target'

/** Old programs live for days on phones: take the new one as soon as it is there. */
function takeUpdates(): void {
  if (isWeb) return
  const updates = Taro.getUpdateManager()
  updates.onUpdateReady(() => updates.applyUpdate())
}

/** An old message, or a newer one, may name a page this program does not have: a kind page instead of a blank one. */
function catchUnknownPages(): void {
  if (typeof Taro.onPageNotFound === 'function') Taro.onPageNotFound(() => replace('gone'))
}

/** Everything the program needs before its first page. Never throws: a phone without a network starts too. */
export function startPlatform(): void {
  loadDisplay()
  loadOwner()
  loadVillage()
  watchNetwork()
  if (isWeb) watchMissingParts()
  wireQueries()
  if (!overHttp) Taro.cloud.init(__CLOUD_ENV__ ? { env: __CLOUD_ENV__ } : {})
  takeUpdates()
  catchUnknownPages()
  setTimeout(sweep, 3000)
}
