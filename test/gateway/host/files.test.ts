import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kindOf } from '../../../gateway/files/content'
import { FILE_LIMIT, FileStore, isOwnPath } from '../../../gateway/files/file-store'
import { randomKeys } from '../../../gateway/identity/keys'
import { startTestCloud, type TestCloud } from '../../support/cloud'

const PNG = Buffer.from('89504e470d0a1a0a0000000d', 'hex')
const HTML = Buffer.from('<html><script>steal()</script></html>')
const MINUTE = 60_000

describe('what a file is', () => {
  it.each([
    ['image/jpeg', 'ffd8ffe0'],
    ['image/png', '89504e470d0a1a0a'],
    ['application/pdf', '255044462d312e37'],
    ['image/webp', '52494646aaaaaaaa57454250'],
    ['audio/mp4', '0000002066747970' + '4d344120'],
    ['audio/mpeg', '494433'],
    ['application/zip', '504b0304'],
  ])('%s is told by its first bytes', (type, hex) => {
    expect(kindOf(Buffer.from(hex, 'hex'))?.type).toBe(type)
  })

  it('is nothing we keep when it could run in a browser, or is empty', () => {
    const svg = Buffer.from('<svg onload="x()">')
    for (const bytes of [HTML, svg, Buffer.from('PNG'), Buffer.alloc(0)]) expect(kindOf(bytes)).toBeNull()
  })
})

describe('whose a path is', () => {
  it.each([
    ['people/olin/case/1.png', true],
    ['people/olin2/1.png', false],
    ['people/other/1.png', false],
    ['people/olin/../other/1.png', false],
    ['people/olin/', false],
    ['documents/1.png', false],
    ['/people/olin/1.png', false],
    ['people/olin/a b.png', false],
  ])('%s', (path, own) => {
    expect(isOwnPath(path, 'olin')).toBe(own)
  })
})

describe('files on disk', () => {
  let folder = ''
  let now = 0
  let files: FileStore

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'files-'))
    files = new FileStore(folder, randomKeys(), () => now)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('are kept whole, for their owner only, and read back', async () => {
    expect(await files.put('people/olin/a.png', PNG)).toEqual({ type: 'image/png', extension: 'png' })
    expect(await files.read('people/olin/a.png')).toEqual(PNG)
    expect(statSync(join(folder, 'people/olin/a.png')).mode & 0o077).toBe(0)
    expect(readdirSync(join(folder, 'people/olin'))).toEqual(['a.png'])
  })

  it('are refused too large, or of a kind we do not keep', async () => {
    expect(await files.put('people/olin/a.html', HTML)).toBeNull()
    const large = Buffer.concat([PNG, Buffer.alloc(FILE_LIMIT)])
    expect(await files.put('people/olin/a.png', large)).toBeNull()
    expect(readdirSync(folder)).toEqual([])
  })

  it('never leave the folder', async () => {
    for (const path of ['../a.png', 'people/../../a.png', '/etc/passwd', 'a.png', 'people//a.png', '']) {
      await expect(files.put(path, PNG)).rejects.toThrow()
    }
  })

  it('are lent by links that end, each for one use', () => {
    const token = files.link('people/olin/a.png').replace('/files/', '')
    expect(files.pathOfLink(token, 'fetch')).toBe('people/olin/a.png')
    expect(files.pathOfLink(token, 'upload')).toBeNull()
    now += 10 * MINUTE
    expect(files.pathOfLink(token, 'fetch')).toBeNull()
    expect(files.pathOfLink(`${token}x`, 'fetch')).toBeNull()
  })
})

describe('files over HTTP', () => {
  let cloud: TestCloud
  let mine: Record<string, string>
  const put = (path: string, body: Buffer, headers = mine) =>
    fetch(`${cloud.baseUrl}/files/${path}`, { method: 'PUT', body: new Uint8Array(body), headers })

  beforeAll(async () => {
    cloud = await startTestCloud()
    mine = { authorization: `Bearer ${cloud.gateway.sessions.open('olin').token}` }
  })
  afterAll(() => cloud.stop())

  it('are taken from whoever is signed in, under their own prefix', async () => {
    const answer = await put('people/olin/a.png', PNG)
    expect(await answer.json()).toEqual({
      fileId: 'cloud://local-env.local/people/olin/a.png',
      type: 'image/png',
    })
  })

  it('and by name alone: whose it is the session says', async () => {
    const answer = await put('mine/b.png', PNG)
    expect(await answer.json()).toMatchObject({ fileId: 'cloud://local-env.local/people/olin/b.png' })
    expect((await put('mine/b.png', PNG, {})).status).toBe(401)
    expect((await put('mine/c.png', HTML)).status).toBe(415)
  })

  it.each(['mine/', 'mine/..%2fomei%2fa.png', 'mine/../omei/a.png', 'mine/.hidden', 'mine//a.png'])(
    'and never beside it: %s',
    async (path) => expect((await put(path, PNG)).status).toBe(403),
  )

  it('are refused from nobody, under another prefix, or of another kind', async () => {
    expect((await put('people/olin/a.png', PNG, {})).status).toBe(401)
    expect((await put('people/other/a.png', PNG)).status).toBe(403)
    expect((await put('people/olin/a.png', HTML)).status).toBe(415)
  })

  it('pile up for nobody: the oldest that no message took go first, and nobody else is touched', async () => {
    const flood = { authorization: `Bearer ${cloud.gateway.sessions.open('oflood').token}` }
    for (let i = 0; i < 45; i += 1) expect((await put(`mine/a/b/${i}.png`, PNG, flood)).status).toBe(200)
    const left = await Promise.all(
      Array.from({ length: 45 }, (_, i) => cloud.gateway.files.has(`people/oflood/a/b/${i}.png`)),
    )
    expect(left.filter(Boolean)).toHaveLength(40)
    expect(left.at(-1)).toBe(true)
    expect(await cloud.gateway.files.has('people/olin/a.png')).toBe(true)
  })

  it('leave no name in the log where the disk refuses', async () => {
    writeFileSync(join(cloud.gateway.files['folder'], 'people', 'oleak'), '')
    const theirs = { authorization: `Bearer ${cloud.gateway.sessions.open('oleak').token}` }
    expect((await put('mine/a/b.png', PNG, theirs)).status).toBe(500)
    expect(cloud.logs()).toMatch(/ENOTDIR|EEXIST/)
    expect(cloud.logs()).not.toContain('oleak')
  })

  it('are fetched by a signed link only, and never run', async () => {
    const answer = await fetch(cloud.baseUrl + cloud.gateway.files.link('people/olin/a.png'))
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PNG)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    for (const path of ['people/olin/a.png', 'x.y', '%2e%2e/keys/session.key']) {
      expect((await fetch(`${cloud.baseUrl}/files/${path}`, { headers: mine })).status).toBe(404)
    }
  })
})
