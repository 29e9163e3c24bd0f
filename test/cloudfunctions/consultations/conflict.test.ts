import { randomBytes } from 'node:crypto'
import { normaliseParty } from '@/core/consultations/party'
import { blindIndex, keyIdOf, open, seal } from '@kit/crypto'
import { readKeyRing } from '@kit/keys'
import { isSealedWith, sealAnew } from '../../../gateway/commands/rotate'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codeOf, dataOf, openVillage, settle, storedEntries, talker } from './village'

/** Who is asked, by whom, about whom. */
async function ask(cloud: TestCloud, openid: string, name: string, otherParty: string | null) {
  await settle(cloud, openid, { name })
  const answer = await talker(cloud, openid).start({ otherParty })
  return answer.ok ? answer.data.conversation.adviser.adviserId : answer.error.code
}

describe('an adviser never serves both sides', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await openVillage()
  })
  afterAll(() => cloud.stop())

  test("who is somebody's other party goes to the town's adviser, and after that nowhere", async () => {
    expect(await ask(cloud, 'oParty1', '张示例', '李示例')).toBe('adviser_chen')
    expect(await ask(cloud, 'oParty2', '李示例', '张示例')).toBe('adviser_huang')
    expect(await ask(cloud, 'oParty3', '李示例', null)).toBe('adviser_huang')
    expect(await ask(cloud, 'oParty4', '王示例', '张 示例')).toBe('adviser_huang')
    expect(await ask(cloud, 'oParty5', '赵示例', '李·示例')).toBe('adviser_chen')
    expect(await ask(cloud, 'oParty6', '陈甲示例', '张示例')).toBe('adviser_huang')
    expect(await ask(cloud, 'oParty7', '张示例', null)).toBe('adviser_chen')
  })

  test('where each one stands on the other side, it is said, and nothing is stored', async () => {
    await ask(cloud, 'oSide1', '周示例', '吴示例')
    await ask(cloud, 'oSide2', '吴示例', null)
    const before = (await cloud.all('conversations')).length
    expect(await ask(cloud, 'oSide3', '郑示例', '吴示例')).toBe('adviser_chen')
    expect(await ask(cloud, 'oSide4', '吴示例', '郑示例')).toBe('adviser_huang')
    expect(await ask(cloud, 'oSide5', '郑示例', '吴示例')).toBe('adviser_chen')
    expect(await ask(cloud, 'oSide6', '吴示例', '周示例')).toBe('adviser_huang')
    expect(await ask(cloud, 'oSide7', '周示例', null)).toBe('adviser_chen')
    expect(await ask(cloud, 'oSide8', '吴示例', '王示例')).toBe('NO_ADVISER')
    expect((await cloud.all('conversations')).length).toBe(before + 5)
  })

  test.each(['\ufe00', '\u{e0100}', '\u034f', '\u0301', '\u180b'])(
    'a mark nobody sees in a name (%j) hides no conflict',
    async (mark) => {
      const n = mark.codePointAt(0)
      await ask(cloud, `oHideA${n}`, '冯示例', '褚示例')
      expect(await ask(cloud, `oHideB${n}`, `褚${mark}示例`, null)).toBe('adviser_huang')
      expect(await ask(cloud, `oHideC${n}`, '卫示例', `冯${mark}示例`)).toBe('adviser_huang')
    },
  )

  test('nobody is advised against their own adviser', async () => {
    expect(await ask(cloud, 'oAgainst1', '何示例', '陈示例')).toBe('adviser_huang')
    expect(await ask(cloud, 'oAgainst2', '何示例', '陈示例律师')).toBe('adviser_huang')
  })

  test('a name of marks only names nobody; oneself is no other party', async () => {
    expect(await ask(cloud, 'oMarks', '孙示例', '——')).toBe('adviser_chen')
    expect(await ask(cloud, 'oSelf', '钱示例', '钱示例')).toBe('adviser_chen')
    expect(await ask(cloud, 'oSelf2', '钱示例', null)).toBe('adviser_chen')
  })

  test('no name stands readable in the store', async () => {
    const stored = JSON.stringify(await cloud.all('parties'))
    expect(stored).not.toMatch(/示例/)
    const ofOthers = (await cloud.all('conversations')).map(
      ({ personName: _own, adviser: _card, ...rest }) => rest,
    )
    expect(/示例/.test(JSON.stringify(ofOthers))).toBe(false)
    expect(/示例/.test(cloud.logs())).toBe(false)
  })
})

describe('after a data key was added', () => {
  const [k1, k2] = [randomBytes(32), randomBytes(32)].map((bytes) => bytes.toString('base64'))
  const [OLD, NEW] = [readKeyRing(JSON.stringify({ k1 })), readKeyRing(JSON.stringify({ k2 }))]
  const idUnder = (ring: typeof OLD, name: string) => `adviser_chen:${blindIndex(normaliseParty(name), ring)}`

  function partyUnder(ring: typeof OLD, name: string, clients: number, others: number) {
    const _id = idUnder(ring, name)
    const nameSealed = seal(normaliseParty(name), { collection: 'parties', id: _id, field: 'name' }, ring)
    return { _id, adviserId: 'adviser_chen', nameSealed, clients, others }
  }

  let cloud: TestCloud
  beforeAll(async () => {
    const keys = { session: randomBytes(32), data: JSON.stringify({ k1, k2 }) }
    cloud = await startTestCloud({ keys, sample: true })
    await cloud.seed('parties', [partyUnder(OLD, '老甲示例', 2, 0), partyUnder(OLD, '老乙示例', 0, 1)])
  })
  afterAll(() => cloud.stop())

  test('who was met under the old one is known, before the rotation and after', async () => {
    expect(await ask(cloud, 'oOld1', '某示例', '老甲示例')).toBe('adviser_huang')
    expect(await ask(cloud, 'oOld2', '老乙示例', null)).toBe('adviser_huang')
    expect(await ask(cloud, 'oOld3', '老甲示例', null)).toBe('adviser_chen')
    await sealAnew(cloud.gateway, 'k2')
    expect(await isSealedWith(cloud.gateway, 'k2')).toBe(true)
    const moved = await cloud.read('parties', idUnder(NEW, '老甲示例'))
    expect(moved).toMatchObject({ clients: 3, others: 0 })
    expect(await cloud.read('parties', idUnder(OLD, '老甲示例'))).toBeNull()
    expect(await ask(cloud, 'oOld4', '另示例', '老甲示例')).toBe('adviser_huang')
  })

  test('every sealed word of a conversation is sealed with it, and still opens', async () => {
    await settle(cloud, 'oSeal')
    const person = talker(cloud, 'oSeal')
    const room = dataOf(await person.start({ otherParty: '对方示例', text: '原话' }))
    const id = room.conversation.conversationId
    await person.close(id)
    await person.rate(id, 5, '好')
    const [, text] = await storedEntries(cloud, id)
    const under = (field: string, words: string) =>
      seal(words, { collection: 'conversations', id, field }, OLD)
    const conversation = { ...(await cloud.read('conversations', id))!, _id: id }
    const message = { ...(await cloud.read('messages', text!._id))!, _id: text!._id }
    const old = {
      previewSealed: under('preview', '原话'),
      otherPartySealed: under('otherParty', '对方示例'),
      ratingWordsSealed: under('ratingWords', '好'),
    }
    await cloud.seed('conversations', [{ ...conversation, ...old }])
    const place = { collection: 'messages', id: text!._id, field: 'body' }
    await cloud.seed('messages', [{ ...message, bodySealed: seal('原话', place, OLD) }])
    await cloud.seed('job_runs', [{ _id: 'keys-sealed', key: 'k1', field: 0, after: null, done: true }])
    expect(await sealAnew(cloud.gateway, 'k2')).toBe(4)
    const after = (await cloud.read('conversations', id)) as unknown as typeof old
    for (const field of ['preview', 'otherParty', 'ratingWords'] as const) {
      const sealed = after[`${field}Sealed`]
      expect(keyIdOf(sealed)).toBe('k2')
      expect(open(sealed, { collection: 'conversations', id, field }, NEW)).toMatch(/原话|对方示例|好/)
    }
    expect(keyIdOf((await storedEntries(cloud, id))[1]!.bodySealed!)).toBe('k2')
    expect((await person.room(id)).entries[1]!.text).toBe('原话')
    expect(codeOf(await person.rate(id, 4))).toBe('OK')
  })
})
