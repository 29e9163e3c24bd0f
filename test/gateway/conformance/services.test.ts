import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'

import { type FilesPort } from '../../../gateway/wire/storage-actions'
import { WireError } from '../../../gateway/wire/wire-error'
import { errorOf, type Bench, startBench } from './support'

/** Files in memory behind a plain HTTP server, as the host keeps them on disk behind signed links. */
function filesInMemory() {
  const kept = new Map<string, Buffer>()
  const links: number[] = []
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1)
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (request.method === 'PUT') kept.set(path, Buffer.concat(chunks))
      response.end(request.method === 'GET' ? kept.get(path) : '')
    })
  })
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const pathOf = (fileId: string) => fileId.replace('cloud://local/', '')
  const port: FilesPort = {
    beginUpload: (path) => {
      if (path.startsWith('closed/')) throw new WireError('STORAGE_EXCEED_AUTHORITY', 'not there')
      return Promise.resolve({
        url: `${base()}/${encodeURIComponent(path)}`,
        fileId: `cloud://local/${path}`,
        authorization: 'a',
        token: 't',
      })
    },
    link: (fileId, maxAge) => {
      links.push(maxAge)
      return Promise.resolve(kept.has(pathOf(fileId)) ? `${base()}/${pathOf(fileId)}` : null)
    },
    remove: (fileId) => Promise.resolve(kept.delete(pathOf(fileId))),
  }
  return { server, port, links }
}

describe('what the SDK asks beside documents', () => {
  const files = filesInMemory()
  const sent: unknown[] = []
  const calls: { name: string; event: unknown; workerId: string }[] = []
  const allowed = ['subscribeMessage.send', 'security.msgSecCheck', 'wxacode.getUnlimited']
  let bench: Bench

  beforeAll(async () => {
    await new Promise<void>((resolve) => files.server.listen(0, '127.0.0.1', resolve))
    bench = await startBench({
      storage: files.port,
      permissions: (workerId) => (workerId === 'worker-1' ? allowed : []),
      openapi: {
        'subscribeMessage.send': (args) => {
          sent.push(args)
          return args['touser'] === 'refuser'
            ? { errcode: 43101, errmsg: 'user refuse' }
            : { errcode: 0, errmsg: 'ok', msgid: 7 }
        },
        'security.msgSecCheck': (args) => ({
          errcode: 0,
          result: { suggest: String(args['content']).includes('坏') ? 'risky' : 'pass', label: 100 },
          trace_id: 'T',
        }),
        'wxacode.get': () => ({ errcode: 0 }),
      },
      functions: {
        invoke: (call) => {
          calls.push(call)
          if (call.name === 'missing') throw new WireError('FUNCTIONS_REQUEST_FAIL', 'no function "missing"')
          if (call.name === 'broken') throw new WireError('FUNCTIONS_EXECUTE_FAIL', 'it threw')
          if (call.name === 'large') return Promise.resolve('x'.repeat(6 * 1024 * 1024))
          return Promise.resolve({ heard: call.event })
        },
      },
    })
  })
  afterAll(async () => {
    await bench.stop()
    files.server.close()
  })

  describe('functions', () => {
    it('one calls another, with the caller named', async () => {
      const { result } = await bench.sdk.callFunction({ name: 'echo', data: { word: '你好' } })
      expect(result).toEqual({ heard: { word: '你好' } })
      expect(calls[calls.length - 1]).toMatchObject({ name: 'echo', workerId: 'worker-1' })
    })

    it.each([
      ['one that is not there', 'missing', 'FUNCTIONS_REQUEST_FAIL'],
      ['one that throws', 'broken', 'FUNCTIONS_EXECUTE_FAIL'],
      ['a result over 6 MB', 'large', 'EXCEED_REQUEST_LIMIT'],
    ])('%s', async (_what, name, code) => {
      expect(await errorOf(bench.sdk.callFunction({ name }))).toContain(code)
    })

    it('an event over 100 KB is refused', async () => {
      const call = bench.sdk.callFunction({ name: 'echo', data: { text: 'x'.repeat(101 * 1024) } })
      expect(await errorOf(call)).toContain('EXCEED_REQUEST_LIMIT')
    })
  })

  describe('files', () => {
    it('up, link, down, away', async () => {
      const { fileID } = await bench.sdk.uploadFile({
        cloudPath: 'a/材料 1.txt',
        fileContent: Buffer.from('内容'),
      })
      expect(fileID).toBe('cloud://local/a/材料 1.txt')
      expect((await bench.sdk.downloadFile({ fileID })).fileContent.toString()).toBe('内容')
      const { fileList } = await bench.sdk.getTempFileURL({
        fileList: [{ fileID, maxAge: 60 }, 'cloud://local/none'],
      })
      expect(fileList.map(({ status }) => status)).toEqual([0, -503003])
      expect(files.links).toContain(60)
      const gone = await bench.sdk.deleteFile({ fileList: [fileID, fileID] })
      expect(gone.fileList.map(({ status }) => status)).toEqual([0, -503003])
    })

    it('a place that is closed', async () => {
      const upload = bench.sdk.uploadFile({ cloudPath: 'closed/x', fileContent: Buffer.from('x') })
      expect(await errorOf(upload)).toContain('STORAGE_EXCEED_AUTHORITY')
    })

    it('more than 50 files a call are refused', async () => {
      const fileList = Array.from({ length: 51 }, (_, i) => `cloud://local/${i}`)
      expect(await errorOf(bench.sdk.deleteFile({ fileList }))).toContain('INVALID_PARAM')
    })
  })

  describe('openapi', () => {
    it('a message is sent with the words of WeChat (snake case)', async () => {
      const answer = await bench.sdk.openapi.subscribeMessage.send({
        touser: 'someone',
        templateId: 'T1',
        data: { thing1: { value: '预约' } },
      })
      expect(answer).toMatchObject({ errCode: 0, msgid: 7 })
      expect(sent[sent.length - 1]).toMatchObject({
        touser: 'someone',
        template_id: 'T1',
        data: { thing1: { value: '预约' } },
      })
    })

    it("WeChat's own error comes through", async () => {
      expect(await errorOf(bench.sdk.openapi.subscribeMessage.send({ touser: 'refuser' }))).toContain('43101')
    })

    it('a text is checked', async () => {
      const check = (content: string) =>
        bench.sdk.openapi.security.msgSecCheck({ content, version: 2, scene: 1, openid: 'o' })
      expect(await check('好')).toMatchObject({ result: { suggest: 'pass' }, traceId: 'T' })
      expect(await check('坏')).toMatchObject({ result: { suggest: 'risky' } })
    })

    it('an interface that is allowed but not answered here: -604100, never a pretended success', async () => {
      expect(await errorOf(bench.sdk.openapi.wxacode.getUnlimited({ scene: 'x' }))).toContain('-604100')
    })

    it('an interface that config.json does not list: -604101', async () => {
      allowed.splice(allowed.indexOf('security.msgSecCheck'), 1)
      expect(await errorOf(bench.sdk.openapi.security.msgSecCheck({ content: 'x' }))).toContain('-604101')
    })
  })

  it('every request is counted with its worker, action and size', async () => {
    const before = bench.requests.length
    await bench.sdk.database().collection('things').count()
    expect(bench.requests.slice(before)).toEqual([
      { workerId: 'worker-1', action: 'database.calculateDocument', bytes: expect.any(Number) },
    ])
  })
})
