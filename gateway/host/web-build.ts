import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg', '.map', '.txt'])
/** A name that carries its content's hash never changes. */
const HASHED = /[.-][0-9a-f]{8,20}\.\w+$/

const CONNECT = "connect-src 'self'"

/** Older browsers do not count our own web socket as 'self'. The host was judged before: loopback, or a listed name. */
function withOwnSocket(csp: string, host: string | undefined): string {
  return host === undefined ? csp : csp.replace(CONNECT, `${CONNECT} ws://${host} wss://${host}`)
}

interface Kept {
  readonly mtimeMs: number
  readonly etag: string
  readonly plain: Buffer
  readonly csp: string | null
  br?: Buffer
  gzip?: Buffer
}

/** Serves the built web version from one folder, compressed once per file and kept in memory (about 2 MB in all). */
export class WebBuild {
  private readonly kept = new Map<string, Kept>()

  constructor(
    private readonly root: string,
    /** `npm run dev` builds use eval. */
    private readonly allowEval = false,
  ) {}

  /** False when there is no such file: the caller answers 404. Only files below the folder are ever read. */
  async serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
    const file = this.fileOf(path)
    const kept = file === null ? null : await this.load(file)
    if (file === null || kept === null) return false
    const extension = extname(file)
    response.setHeader('content-type', TYPES[extension] ?? 'application/octet-stream')
    response.setHeader('etag', kept.etag)
    response.setHeader(
      'cache-control',
      HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    if (kept.csp !== null)
      response.setHeader('content-security-policy', withOwnSocket(kept.csp, request.headers.host))
    if (request.headers['if-none-match'] === kept.etag) {
      response.writeHead(304).end()
      return true
    }
    const body = COMPRESSED.has(extension) ? await encode(kept, request, response) : kept.plain
    response.writeHead(200, { 'content-length': body.length })
    response.end(request.method === 'HEAD' ? undefined : body)
    return true
  }

  private fileOf(path: string): string | null {
    if (path.includes('\0')) return null
    const file = resolve(join(this.root, path === '/' ? 'index.html' : path))
    return file.startsWith(resolve(this.root) + sep) ? file : null
  }

  private async load(file: string): Promise<Kept | null> {
    const found = await stat(file).catch(() => null)
    if (!found?.isFile()) return null
    const old = this.kept.get(file)
    if (old?.mtimeMs === found.mtimeMs) return old
    const plain = await readFile(file)
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
    const csp = extname(file) === '.html' ? this.policyOf(plain.toString('utf8')) : null
    const kept: Kept = { mtimeMs: found.mtimeMs, etag, plain, csp }
    this.kept.set(file, kept)
    return kept
  }

  /** Scripts run from our own files, and those written in the page by their hash; nothing else is loaded from anywhere. */
  private policyOf(html: string): string {
    const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)]
    const hashes = inline.map(
      ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
    )
    const script = ["'self'", ...hashes, ...(this.allowEval ? ["'unsafe-eval'"] : [])].join(' ')
    return [
      "default-src 'self'",
      `script-src ${script}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      CONNECT,
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; ')
  }
}

async function encode(kept: Kept, request: IncomingMessage, response: ServerResponse): Promise<Buffer> {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  response.setHeader('vary', 'accept-encoding')
  if (/\bbr\b/.test(accepted)) {
    kept.br ??= await promisify(brotliCompress)(kept.plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6 },
    })
    response.setHeader('content-encoding', 'br')
    return kept.br
  }
  if (/\bgzip\b/.test(accepted)) {
    kept.gzip ??= await promisify(gzip)(kept.plain)
    response.setHeader('content-encoding', 'gzip')
    return kept.gzip
  }
  return kept.plain
}
