import { WebSocket, WebSocketServer } from 'ws'

/** One message to a server and back. */
export async function openEcho() {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  server.on('connection', (socket) => socket.on('message', (data) => socket.send(data)))
  await new Promise((listening) => server.once('listening', listening))
  const address = server.address()
  const socket = new WebSocket(`ws://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
  await new Promise((opened) => socket.once('open', opened))
  const once = () => {
    const back = new Promise((heard) => socket.once('message', heard))
    socket.send('{"collection":"signals","id":"oSampleAdviser"}')
    return back
  }
  const close = () => {
    socket.terminate()
    server.close()
  }
  return { once, close }
}
