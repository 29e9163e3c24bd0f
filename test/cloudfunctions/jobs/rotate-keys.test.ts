import { randomBytes } from 'node:crypto'
import { blindIndex, keyIdOf, open, seal } from '@kit/crypto'
import { readKeyRing } from '@kit/keys'
import { isSealedWith, isUnderWay, sealAnew } from '../../../gateway/commands/rotate'
import { startTestCloud, type TestCloud } from '../../support/cloud'

const [k1, k2] = [randomBytes(32), randomBytes(32)].map((bytes) => bytes.toString('base64'))
const OLD = readKeyRing(JSON.stringify({ k1 }))
const NEW = readKeyRing(JSON.stringify({ k2 }))

const phone = (i: number) => `1380000${String(i).padStart(4, '0')}`
const place = (id: string) => ({ collection: 'persons', id, field: 'phone' })
const notePlace = { collection: 'appointments', id: 'ap-one', field: 'note' }

describe('after a data key was added', () => {
  let cloud: TestCloud
  const count = 230

  beforeAll(async () => {
    const keys = { session: randomBytes(32), data: JSON.stringify({ k1, k2 }) }
    cloud = await startTestCloud({ keys })
    const persons = Array.from({ length: count }, (_, i) => {
      const _id = `p${String(i).padStart(4, '0')}`
      const sealed = i % 10 === 0 ? null : seal(phone(i), place(_id), OLD)
      return { _id, name: '示例', phoneSealed: sealed, phoneIndex: sealed && blindIndex(phone(i), OLD) }
    })
    await cloud.seed('persons', persons)
    await cloud.seed('appointments', [{ _id: 'ap-one', noteSealed: seal('欠薪', notePlace, OLD) }])
  })
  afterAll(() => cloud.stop())

  it('a rotation that was cut off goes on from there', async () => {
    const progress = { _id: 'keys-sealed', key: 'k2', field: 0, after: 'p0199', done: false }
    await cloud.seed('job_runs', [progress])
    expect(await isUnderWay(cloud.gateway, 'k2')).toBe(true)
    expect(await sealAnew(cloud.gateway, 'k2')).toBe(27 + 1)
    expect(await isSealedWith(cloud.gateway, 'k2')).toBe(true)
  })

  it('everything is sealed with it, its indexes made anew, and what is current is left alone', async () => {
    const progress = { _id: 'keys-sealed', key: 'k1', field: 2, after: null, done: true }
    await cloud.seed('job_runs', [progress])
    expect(await isUnderWay(cloud.gateway, 'k2')).toBe(false)
    expect(await sealAnew(cloud.gateway, 'k2')).toBe(180)
    for (const doc of await cloud.all('persons')) {
      const { _id, phoneSealed, phoneIndex } = doc as Record<'_id' | 'phoneSealed' | 'phoneIndex', string>
      const i = Number(_id.slice(1))
      if (i % 10 === 0) expect([phoneSealed, phoneIndex]).toEqual([null, null])
      else {
        expect(open(phoneSealed, place(_id), NEW)).toBe(phone(i))
        expect(phoneIndex).toBe(blindIndex(phone(i), NEW))
      }
    }
    const note = (await cloud.read('appointments', 'ap-one')) as { noteSealed: string } | null
    expect(keyIdOf(note!.noteSealed)).toBe('k2')
    expect(open(note!.noteSealed, notePlace, NEW)).toBe('欠薪')
  })

  it('the next tick does nothing, and nothing of anybody is in the log', async () => {
    expect(await cloud.runJob('rotate-keys')).toEqual({ done: 0 })
    expect(await sealAnew(cloud.gateway, 'k2')).toBe(0)
    expect(cloud.logs()).not.toMatch(/1380000|欠薪/)
  })

  it('a text that does not open ends the rotation with a word, and nothing is lost', async () => {
    await cloud.seed('job_runs', [{ _id: 'keys-sealed', key: 'k1', field: 0, after: null, done: true }])
    const other = readKeyRing(JSON.stringify({ k1: randomBytes(32).toString('base64') }))
    const foreign = seal('13900000000', place('p9999'), other)
    await cloud.seed('persons', [{ _id: 'p9999', phoneSealed: foreign }])
    await expect(sealAnew(cloud.gateway, 'k2')).rejects.toThrow('run it again')
    expect(await cloud.read('persons', 'p9999')).toMatchObject({ phoneSealed: foreign })
  })
})
