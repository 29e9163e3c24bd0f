import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'

import { type Store } from '../store/store'
import { documentActions } from './document-actions'
import { type FunctionsPort, invokeFunction } from './function-actions'
import { readParts } from './multipart'
import { answerOpenapi, type OpenapiHandlers } from './openapi'
import { text, type WireParams } from './request'
import { type Credentials, isSigned } from './signature'
import { type FilesPort, storageActions } from './storage-actions'
import { answerTo, WireError } from './wire-error'

/** One request of the SDK: for counting, by worker. */
export interface WireRequest {
  readonly workerId: string
  readonly action: string
  readonly traceId?: string
  /** Of the body. */
  readonly bytes: number
}

export interface WireOptions {
  readonly store: Store
  readonly functions: FunctionsPort
  readonly storage: FilesPort
  readonly openapi: OpenapiHandlers
  /** The interfaces the worker's function may call (its config.json, permissions.openapi). */
  permissions(workerId: string): readonly string[]
  /** First part of every path: letters and digits, made at each start. */
  readonly secret: string
  readonly credentials: Credentials
  /** Milliseconds since 1970, for server dates; may be set for trying and testing. */
  clock(): number
  onRequest?(request: WireRequest): void
  /** An error nobody foresaw; the SDK is only told SYS_ERR. */
  onFailure?(error: unknown): void
}

export interface Wire {
  handle(request: IncomingMessage, response: ServerResponse): void
  /** Listens on loopback; 0 finds a free port. Answers the port. */
  listen(port?: number): Promise<number>
  /** What a worker thread's environment must hold for the SDK to come here. */
  workerEnv(workerId: string): Record<string, string>
  close(): Promise<void>
}

const MOST_BYTES = 6 * 1024 * 1024
const HOST = '127.0.0.1'
const ENVIRONMENT = 'local-env'

interface Posted {
  readonly params: ReadonlyMap<string, unknown>
  readonly bytes: number
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    const piece: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    bytes += piece.length
    if (bytes > MOST_BYTES) throw new WireError('EXCEED_REQUEST_LIMIT', 'a request may be 6 MB')
    chunks.push(piece)
  }
  return Buffer.concat(chunks)
}

function readPosted(body: Buffer, contentType: string): Posted {
  if (contentType.startsWith('multipart/form-data'))
    return { params: readParts(body, contentType), bytes: body.length }
  let parsed: unknown
  try {
    parsed = JSON.parse(body.toString('utf8'))
  } catch {
    throw new WireError('INVALID_PARAM', 'the request is no JSON')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new WireError('INVALID_PARAM', 'the request is no object')
  return { params: new Map(Object.entries(parsed)), bytes: body.length }
}

export const createWire = (options: WireOptions): Wire => new WireServer(options)

class WireServer implements Wire {
  private readonly server = createServer((request, response) => this.handle(request, response))
  private readonly actions

  constructor(private readonly options: WireOptions) {
    this.actions = new Map<string, (params: WireParams, now: number) => Promise<Record<string, unknown>>>([
      ...Object.entries(documentActions(options.store)),
      ...Object.entries(storageActions(options.storage)),
    ])
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    const workerId = this.workerOf(request)
    if (workerId === null) {
      response.writeHead(404).end()
      return
    }
    void this.answer(request, workerId).then(
      (body) => {
        const isJson = typeof body === 'string'
        response.setHeader(
          'content-type',
          isJson ? 'application/json; charset=utf-8' : 'application/octet-stream',
        )
        response.end(body)
      },
      () => response.writeHead(500).end(),
    )
  }

  /** `/<secret>/<worker>/admin`, POST only; anything else is not there. */
  private workerOf(request: IncomingMessage): string | null {
    const [path = ''] = (request.url ?? '').split('?')
    const [empty, secret, workerId, admin, ...more] = path.split('/')
    const right = empty === '' && secret === this.options.secret && admin === 'admin' && more.length === 0
    return right && request.method === 'POST' && workerId ? workerId : null
  }

  private async answer(request: IncomingMessage, workerId: string): Promise<string | Buffer> {
    const requestId = randomUUID()
    try {
      const body = await readBody(request)
      const { params, bytes } = readPosted(body, request.headers['content-type'] ?? '')
      this.checkSignature(request, params)
      const action = params.get('action')
      const name = Buffer.isBuffer(action) ? action.toString('utf8') : String(action)
      const traceId = request.headers['x-tcb-tracelog']
      const trace = typeof traceId === 'string' ? traceId : undefined
      this.options.onRequest?.({
        workerId,
        action: name,
        bytes,
        ...(trace === undefined ? {} : { traceId: trace }),
      })
      if (name === 'wx.openApi') return await this.openapi(params, workerId)
      const result = await this.run(name, Object.fromEntries(params), workerId, trace)
      return JSON.stringify({ requestId, ...result })
    } catch (error) {
      const { code, message, foreseen } = answerTo(error)
      if (!foreseen) this.options.onFailure?.(error)
      return JSON.stringify({ requestId, code, message })
    }
  }

  private checkSignature(request: IncomingMessage, params: ReadonlyMap<string, unknown>): void {
    const [path = '', query = ''] = (request.url ?? '').split('?')
    const address = `//${request.headers.host ?? ''}${path}`
    const signed = { method: 'post', address, query, headers: request.headers, params }
    if (!isSigned(signed, this.options.credentials, Date.now()))
      throw new WireError('INVALID_REQUEST_SOURCE', 'the signature is not right')
  }

  private run(name: string, params: WireParams, workerId: string, traceId?: string) {
    if (name === 'functions.invokeFunction')
      return invokeFunction(this.options.functions, params, workerId, traceId)
    const action = this.actions.get(name)
    if (!action) throw new WireError('INVALID_PARAM', `the action "${name}" is not supported`)
    return action(params, this.options.clock())
  }

  private openapi(params: ReadonlyMap<string, unknown>, workerId: string): Promise<Buffer> {
    const part = (name: string): Buffer => {
      const value = params.get(name)
      return Buffer.isBuffer(value) ? value : Buffer.alloc(0)
    }
    const apiName = text({ apiName: part('apiName').toString('utf8') }, 'apiName')
    return answerOpenapi(this.options.openapi, this.options.permissions(workerId), {
      apiName,
      body: part('requestData'),
      workerId,
    })
  }

  listen(port = 0): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject)
      this.server.listen(port, HOST, () => resolve(this.port()))
    })
  }

  private port(): number {
    const address: AddressInfo | string | null = this.server.address()
    if (address === null || typeof address === 'string') throw new Error('the wire does not listen')
    return address.port
  }

  workerEnv(workerId: string): Record<string, string> {
    const url = `http://${HOST}:${this.port()}/${this.options.secret}/${workerId}/admin`
    return {
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-guangzhou',
      TENCENTCLOUD_SECRETID: this.options.credentials.secretId,
      TENCENTCLOUD_SECRETKEY: this.options.credentials.secretKey,
      SCF_NAMESPACE: ENVIRONMENT,
      TCB_ENV: ENVIRONMENT,
    }
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve())
      this.server.closeAllConnections()
    })
  }
}
