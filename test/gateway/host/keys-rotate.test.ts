import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { killLeftOvers, Running } from '../../support/running'

const ROOT = resolve(__dirname, '../../..')
const PERSON = 'p_sample_villager'

describe('npm run keys:rotate', () => {
  let folder = ''
  const command = (name: string, ...args: string[]) =>
    promisify(execFile)(process.execPath, ['--require', 'tsx/cjs', `gateway/commands/${name}.ts`, ...args], {
      cwd: ROOT,
      env: { ...process.env, DATA_FOLDER: folder, DATA_KEYS: '' },
    })
  const rotate = () => command('keys-rotate', '--no-build')

  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'rotate-'))))
  afterAll(async () => {
    await killLeftOvers()
    rmSync(folder, { recursive: true, force: true })
  })

  it('seals anew what was kept, refused while somebody serves it; phones and audit chains read as before', async () => {
    const first = await Running.start(folder)
    const villager = await first.enter('villager')
    const agreed = { personId: PERSON, purpose: 'contact' as const, version: 1, agreed: true }
    await first.call(villager, 'accounts.consent', agreed)
    const phone = { personId: PERSON, phone: '13800001234' }
    expect(await first.call(villager, 'accounts.updatePerson', phone)).toMatchObject({ ok: true })
    await expect(rotate()).rejects.toThrow('is in use by process')
    await first.kill('SIGINT')

    expect((await rotate()).stdout).toContain('1 sealed anew with k2')
    expect((await rotate()).stdout).toContain('1 sealed anew with k3')
    const file = join(folder, 'keys', 'data-keys.json')
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toEqual(['k1', 'k2', 'k3'])
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect((await command('audit-verify')).stdout).toContain('0 broken')

    const again = await Running.start(folder)
    const me = await again.call(await again.enter('villager'), 'accounts.me', {})
    expect(me).toMatchObject({ ok: true, data: { persons: [{ phoneMask: '138****1234' }] } })
    await again.kill('SIGINT')
  })
})
