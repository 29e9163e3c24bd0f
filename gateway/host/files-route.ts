import type { IncomingMessage, ServerResponse } from 'node:http'
import { kindOf } from '../files/content'
import { FILE_LIMIT, fileIdOf, isOwnPath, prefixOf, type FileStore } from '../files/file-store'
import type { Sessions } from '../identity/sessions'
import { BodyTooLarge, readBody, sendJson } from './http'
import { bearerOf } from './bearer'

export interface FilesParts {
  readonly files: FileStore
  readonly sessions: Sessions
}

/**
 * GET /files/<signed link>: the file, with the type of its content.
 * PUT /files/mine/<name> or /files/people/<own openid>/<name>: keeps a file of the person who is signed in; answers its file id.
 * PUT /files/<signed link>: keeps a file of a function, in the manner the SDK expects.
 */
export async function serveFiles(
  parts: FilesParts,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const rest = path.slice('/files/'.length)
  if (request.method === 'GET') return download(parts, response, rest)
  if (request.method === 'PUT') return upload(parts, request, response, rest)
  sendJson(response, 405, { refused: 'METHOD' })
}

async function download({ files }: FilesParts, response: ServerResponse, link: string): Promise<void> {
  const path = files.pathOfLink(link, 'fetch')
  const bytes = path === null ? null : await files.read(path)
  const kind = bytes && kindOf(bytes)
  if (!bytes || !kind) return sendJson(response, 404, { refused: 'NO_SUCH_FILE' })
  response.writeHead(200, {
    'content-type': kind.type,
    'content-length': bytes.length,
    'cache-control': 'private, no-store',
    'content-disposition': kind.type.startsWith('image/') ? 'inline' : 'attachment',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  response.end(bytes)
}

/** Uploads of one person that lie here at once; older ones no message took go first. */
const MOST_UPLOADS = 40

/** A phone outside WeChat need not know its own openid. */
const MINE = 'mine/'

async function upload(
  { files, sessions }: FilesParts,
  request: IncomingMessage,
  response: ServerResponse,
  rest: string,
): Promise<void> {
  const signed = files.pathOfLink(rest, 'upload')
  if (signed !== null) return uploadByFunction(files, request, response, signed)
  const token = bearerOf(request)
  const openid = token === null ? null : sessions.openidOf(token)
  if (openid === null) return sendJson(response, 401, { refused: 'NOT_SIGNED_IN' })
  const path = rest.startsWith(MINE) ? prefixOf(openid) + rest.slice(MINE.length) : rest
  if (!isOwnPath(path, openid)) return sendJson(response, 403, { refused: 'NOT_YOUR_PREFIX' })
  const bytes = await readFileBody(request)
  if (!bytes) return sendJson(response, 413, { refused: 'TOO_LARGE' })
  const kind = await files.put(path, bytes)
  if (!kind) return sendJson(response, 415, { refused: 'NOT_A_KEPT_KIND' })
  await files.keepNewest(openid, MOST_UPLOADS)
  sendJson(response, 200, { fileId: fileIdOf(path), type: kind.type })
}

/** The SDK wants nothing said when it went well, and XML when it did not. */
async function uploadByFunction(
  files: FileStore,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const bytes = await readFileBody(request)
  if (bytes && (await files.put(path, bytes))) return void response.writeHead(200).end()
  const code = bytes ? 'InvalidContent' : 'EntityTooLarge'
  response.writeHead(bytes ? 415 : 413, { 'content-type': 'application/xml' })
  response.end(
    `<Error><Code>${code}</Code><Message>${code}</Message><RequestId>0</RequestId><TraceId>0</TraceId></Error>`,
  )
}

async function readFileBody(request: IncomingMessage): Promise<Buffer | null> {
  return readBody(request, FILE_LIMIT).catch((error: unknown) => {
    if (error instanceof BodyTooLarge) return null
    throw error
  })
}
