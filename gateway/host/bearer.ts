import type { IncomingMessage } from 'node:http'

/** The session token of a request; null when none is sent, empty when what is sent is not one. */
export function bearerOf(request: Pick<IncomingMessage, 'headers'>): string | null {
  const header = request.headers.authorization
  if (header === undefined) return null
  return /^Bearer ([\w.-]{1,600})$/.exec(header)?.[1] ?? ''
}
