import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  identityMode,
  openDevDoor,
  type IdentityMode,
  type SamplePerson,
} from '../../../gateway/identity/doors'
import { addDataKey, currentKeyOf, loadKeys, randomKeys } from '../../../gateway/identity/keys'
import { SESSION_MS, Sessions } from '../../../gateway/identity/sessions'
import { Signer } from '../../../gateway/identity/signer'

describe('a session token', () => {
  const keys = randomKeys()
  let now = 1_000_000

  it('is its OPENID until its time is over', () => {
    const sessions = new Sessions(keys, 'db-one', () => now)
    const { token, expiresAt } = sessions.open('olin')
    expect(expiresAt).toBe(now + SESSION_MS)
    expect(sessions.openidOf(token)).toBe('olin')
    now += SESSION_MS
    expect(sessions.openidOf(token)).toBeNull()
  })

  it('is nobody on another database, though the keys are the same', () => {
    const { token } = new Sessions(keys, 'db-sample').open('olin')
    expect(new Sessions(keys, 'db-in-use').openidOf(token)).toBeNull()
  })

  it('of another key, altered, or for another use is nobody', () => {
    const sessions = new Sessions(keys, 'db-one')
    const { token } = sessions.open('olin')
    const [body = '', mac = ''] = token.split('.')
    const forged = Buffer.from(JSON.stringify(['oadmin', Date.now() + 1e9])).toString('base64url')
    const link = new Signer(keys.session, 'file').sign('olin', Date.now() + 1e9)
    for (const bad of ['', '.', token + 'x', `${body}.`, `${forged}.${mac}`, `${token}.${mac}`, link]) {
      expect(sessions.openidOf(bad)).toBeNull()
    }
    expect(new Sessions(randomKeys(), 'db-one').openidOf(token)).toBeNull()
  })
})

describe('the keys of an installation', () => {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'keys-'))))
  afterEach(() => rmSync(folder, { recursive: true }))

  it('are made at first start for their owner only, and stay', () => {
    const first = loadKeys(folder, {})
    for (const name of ['session.key', 'data-keys.json']) {
      expect(statSync(join(folder, 'keys', name)).mode & 0o777).toBe(0o600)
    }
    expect(loadKeys(folder, {})).toEqual(first)
    expect(
      Object.values(JSON.parse(first.data)).map((key) => Buffer.from(String(key), 'base64').length),
    ).toEqual([32])
  })

  it('are refused when others can read them, or when malformed', () => {
    loadKeys(folder, {})
    chmodSync(join(folder, 'keys', 'session.key'), 0o644)
    expect(() => loadKeys(folder, {})).toThrow('chmod 600')
    chmodSync(join(folder, 'keys', 'session.key'), 0o600)
    writeFileSync(join(folder, 'keys', 'session.key'), 'short')
    expect(() => loadKeys(folder, {})).toThrow('64 hex digits')
  })

  it('come from the environment where it names them, and then nothing is written', () => {
    const data = JSON.stringify({ k7: Buffer.alloc(32, 7).toString('base64') })
    const keys = loadKeys(folder, { SESSION_KEY: 'ab'.repeat(32), DATA_KEYS: data })
    expect(keys).toEqual({ session: Buffer.alloc(32, 0xab), data })
    expect(existsSync(join(folder, 'keys'))).toBe(false)
  })
})

describe('a data key added', () => {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'keys-'))))
  afterEach(() => rmSync(folder, { recursive: true }))

  it('stands at the end and seals from then on; the old ones stay, for the owner only', () => {
    const { data: before } = loadKeys(folder, {})
    expect([addDataKey(folder), addDataKey(folder)]).toEqual(['k2', 'k3'])
    const { data } = loadKeys(folder, {})
    expect(currentKeyOf(data)).toBe('k3')
    expect(Object.keys(JSON.parse(data))).toEqual(['k1', 'k2', 'k3'])
    expect(JSON.parse(data)).toMatchObject(JSON.parse(before))
    expect(new Set(Object.values(JSON.parse(data))).size).toBe(3)
    expect(statSync(join(folder, 'keys', 'data-keys.json')).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(folder, 'keys')).sort()).toEqual(['data-keys.json', 'session.key'])
  })

  it('needs a key file that is there, and its owner’s alone', () => {
    expect(() => addDataKey(folder)).toThrow('no key to add to')
    loadKeys(folder, {})
    chmodSync(join(folder, 'keys', 'data-keys.json'), 0o640)
    expect(() => addDataKey(folder)).toThrow('chmod 600')
  })
})

describe('IDENTITY', () => {
  it('is dev only by the word of npm start', () => {
    expect(identityMode({}, true)).toEqual({ kind: 'dev' })
    expect(identityMode({}, false)).toEqual({ kind: 'none' })
    expect(() => identityMode({ IDENTITY: 'dev' }, false)).toThrow('not known')
    expect(() => identityMode({ IDENTITY: 'anyone' }, true)).toThrow('not known')
  })

  it('is wechat only with an app', () => {
    expect(() => identityMode({ IDENTITY: 'wechat' }, true)).toThrow('WECHAT_APPID')
    const env = { IDENTITY: 'wechat', WECHAT_APPID: 'wx1', WECHAT_SECRET: 's' }
    expect(identityMode(env, true)).toEqual({ kind: 'wechat', app: { appid: 'wx1', secret: 's' } })
  })
})

describe('the dev door, cell by cell', () => {
  const people: SamplePerson[] = [{ key: 'villager', openid: 'olin', name: '林示例', who: '群众' }]
  interface Knock {
    mode: IdentityMode
    address: string | undefined
    headers: Record<string, string>
    sample: boolean
  }
  const good: Knock = {
    mode: { kind: 'dev' },
    address: '127.0.0.1',
    headers: { host: 'localhost:3210' },
    sample: true,
  }
  const knock = async (change: Partial<Knock>) => {
    const { mode, address, headers, sample } = { ...good, ...change }
    const request = { headers, socket: { remoteAddress: address } } as unknown as Parameters<
      typeof openDevDoor
    >[1]
    const answer = await openDevDoor(mode, request, () => Promise.resolve(sample ? people : null))
    return 'refused' in answer ? answer.refused : 'open'
  }
  const host = 'localhost:3210'

  it.each<[string, Partial<Knock>, string]>([
    ['from this machine', {}, 'open'],
    ['over IPv6', { address: '::1', headers: { host: '[::1]:3210' } }, 'open'],
    ['mapped', { address: '::ffff:127.0.0.1' }, 'open'],
    ['from our own page', { headers: { host, origin: 'http://localhost:3210' } }, 'open'],
    ['in wechat mode', { mode: { kind: 'wechat', app: { appid: 'a', secret: 's' } } }, 'NOT_DEV'],
    ['with no mode', { mode: { kind: 'none' } }, 'NOT_DEV'],
    ['from another machine', { address: '192.168.1.20' }, 'NOT_LOOPBACK'],
    ['from nowhere', { address: undefined }, 'NOT_LOOPBACK'],
    ['under another name', { headers: { host: 'fayuan.example' } }, 'NOT_LOOPBACK'],
    ['under a name that begins like ours', { headers: { host: 'localhost.evil.example' } }, 'NOT_LOOPBACK'],
    ['without a Host', { headers: {} }, 'NOT_LOOPBACK'],
    ['from a foreign page', { headers: { host, origin: 'https://evil.example' } }, 'NOT_LOOPBACK'],
    ['from a page that hides', { headers: { host, origin: 'null' } }, 'NOT_LOOPBACK'],
    [
      'with a name before an @',
      { headers: { host, origin: 'http://localhost@evil.example' } },
      'NOT_LOOPBACK',
    ],
    ['forwarded', { headers: { host, forwarded: 'for=1.2.3.4' } }, 'FORWARDED'],
    ['forwarded for', { headers: { host, 'x-forwarded-for': '127.0.0.1' } }, 'FORWARDED'],
    ['forwarded host', { headers: { host, 'x-forwarded-host': 'localhost' } }, 'FORWARDED'],
    ['forwarded by a port', { headers: { host, 'x-forwarded-port': '443' } }, 'FORWARDED'],
    ['through a tunnel', { headers: { host, 'cf-connecting-ip': '1.2.3.4' } }, 'FORWARDED'],
    ['through a proxy', { headers: { host, via: '1.1 proxy' } }, 'FORWARDED'],
    ['with a real ip', { headers: { host, 'x-real-ip': '127.0.0.1' } }, 'FORWARDED'],
    ['on a database in use', { sample: false }, 'NOT_SAMPLE'],
  ])('%s', async (_name, change, answer) => {
    expect(await knock(change)).toBe(answer)
  })
})

describe('the key file', () => {
  it('holds no more than the key', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'))
    const { session } = loadKeys(folder, {})
    expect(readFileSync(join(folder, 'keys', 'session.key'), 'utf8')).toBe(`${session.toString('hex')}\n`)
    rmSync(folder, { recursive: true })
  })
})
