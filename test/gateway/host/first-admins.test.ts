import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeFirstAdmins } from '../../../config/deploy/write'
import { announcement } from '../../../gateway/commands/announce'
import { openFirstAdmins } from '../../../gateway/data/first-admins'
import { loadData } from '../../../gateway/data/load'
import { startTestCloud, type TestCloud } from '../../support/cloud'

const DATA = resolve(__dirname, '../../../data')

describe('the first administrators', () => {
  let cloud: TestCloud
  beforeEach(async () => (cloud = await startTestCloud()))
  afterEach(() => cloud.stop())

  const area = (code: string, parent: string | null) => ({
    _id: `a${code}`,
    code,
    parent,
    name: '示例',
    order: 1,
  })
  const claim = async (openid: string, code: string) => {
    await cloud.call(openid, 'accounts.enter', {})
    const answer = await cloud.call(openid, 'accounts.claimFirstAdmin', { code })
    return answer.ok ? answer.data.areaCode : answer.error.code
  }

  it('of a real city get two codes at its first start, once, and open the whole city with them', async () => {
    await loadData(cloud.gateway.records, { dataFolder: DATA, sample: false })
    const codes = (await openFirstAdmins(cloud.gateway.records)) ?? []
    expect(codes).toHaveLength(2)
    expect(await openFirstAdmins(cloud.gateway.records)).toBeNull()
    expect(JSON.stringify(await cloud.all('meta'))).not.toContain(codes[0])
    expect(await claim('o-head', codes[0]!)).toBe('440800')
    expect(await claim('o-thief', codes[0]!)).toBe('CODE_WRONG')
    expect(await claim('o-deputy', codes[1]!.toLowerCase().replaceAll('-', ' '))).toBe('440800')
    expect(cloud.logs()).not.toContain(codes[0]!)
  })

  it('are made once when several gateways start at the same moment', async () => {
    await cloud.seed('areas', [area('440800', null)])
    const told = await Promise.all([1, 2, 3].map(() => openFirstAdmins(cloud.gateway.records)))
    expect(told.filter((codes) => codes !== null)).toHaveLength(1)
  })

  it('are those of the province where several cities are loaded', async () => {
    await cloud.seed('areas', [area('440800', null), area('441200', null), area('440883', '440800')])
    const [code = ''] = (await openFirstAdmins(cloud.gateway.records)) ?? []
    expect(await claim('o-head', code)).toBe('440000')
  })

  it('are nobody on a database for trying, or without any area', async () => {
    expect(await openFirstAdmins(cloud.gateway.records)).toBeNull()
    await loadData(cloud.gateway.records, { dataFolder: DATA, sample: true })
    expect(await openFirstAdmins(cloud.gateway.records)).toBeNull()
    expect(await cloud.read('meta', 'first-admins')).toBeNull()
  })

  it('read their codes in what the first start says, and in nothing later', () => {
    const said = { url: 'http://localhost:1', readyMs: 1, persons: null, database: 'x' }
    expect(announcement({ ...said, adminCodes: ['ABCD-EFGH-JKMN-PQRS'] })).toContain('ABCD-EFGH-JKMN-PQRS')
    expect(announcement({ ...said, adminCodes: null })).not.toContain('口令')
  })

  it('on WeChat come by a document to import, which holds hashes only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'deploy-'))
    const codes = writeFirstAdmins('440800', folder)
    const written = readFileSync(join(folder, 'meta-first-admins.json'), 'utf8')
    expect(JSON.parse(written)).toMatchObject({ _id: 'first-admins', areaCode: '440800' })
    for (const code of codes) expect(written).not.toContain(code.replaceAll('-', ''))
    expect(() => writeFirstAdmins('somewhere', join(folder, 'none'))).toThrow('not an area code')
    expect(existsSync(join(folder, 'none'))).toBe(false)
    rmSync(folder, { recursive: true })
  })
})
