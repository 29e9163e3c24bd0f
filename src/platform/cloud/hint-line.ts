import Taro from '@tarojs/taro'
import { gatewayUrl } from '../target'
import { currentToken } from './session-token'

/** What a line says: it stands, something changed, it is gone (and then nothing more). */
export interface LineEvents {
  opened(): void
  raised(): void
  lost(): void
}

/** Opens one line and answers how to close it; a closed line says nothing more. Never throws. */
export type OpenLine = (events: LineEvents) => () => void

const socketUrl = () =>
  `${(gatewayUrl || window.location.origin).replace(/^http/, 'ws').replace(/\/$/, '')}/realtime`

/** The gateway's WS /realtime: who one is first, then it says `{watching}` once, and a line for every change. */
export const openGatewayLine: OpenLine = ({ opened, raised, lost }) => {
  const token = currentToken()
  let task: Taro.SocketTask | null = null
  let over = false
  let stands = false
  const end = () => {
    if (!over) lost()
    over = true
  }
  const begin = (socket: Taro.SocketTask) => {
    task = socket
    if (over) return socket.close({})
    socket.onOpen(() => void socket.send({ data: JSON.stringify({ token }), fail: end }))
    socket.onMessage(() => {
      if (over) return
      if (stands) raised()
      else opened()
      stands = true
    })
    socket.onClose(end)
    socket.onError(end)
  }
  if (token) Taro.connectSocket({ url: socketUrl() }).then(begin, end)
  else setTimeout(end, 0)
  return () => {
    over = true
    task?.close({})
  }
}

const isFirst = (snapshot: object) => 'type' in snapshot && snapshot.type === 'init'

/** CloudBase's own watch on the one document a phone may read: the revision number of its own account. */
export const openCloudLine: OpenLine = ({ opened, raised, lost }) => {
  const mine = Taro.cloud.database().collection('signals').where({ _id: '{openid}' })
  const watcher = mine.watch({
    onChange: (snapshot) => (isFirst(snapshot) ? opened() : raised()),
    onError: lost,
  })
  return () => void watcher.close().catch(() => undefined)
}
