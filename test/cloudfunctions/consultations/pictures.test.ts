import { createHash } from 'node:crypto'
import { cleanPicture } from '@kit/files/picture'
import type { TestCloud } from '../../support/cloud'
import { SIZE, claiming, insert, jpeg, padded, png, segment } from '../files/pictures'
import {
  ADVISER,
  CLERK,
  NOW,
  asking,
  codeOf,
  dataOf,
  next,
  openVillage,
  storedEntries,
  talker,
} from './village'

const MINUTE = 60_000

let cloud: TestCloud
const standIn = () => cloud.gateway.standIn!

beforeAll(async () => {
  cloud = await openVillage()
})
afterAll(() => cloud.stop())
beforeEach(() => {
  cloud.setClock(NOW)
  standIn().setChecks({ text: 'words', image: 'silent' })
})

let names = 0

/** Uploads as the web does: under the person's own prefix. */
async function upload(openid: string, bytes: Buffer, name = `photo${(names += 1)}.jpg`): Promise<string> {
  const { token } = cloud.gateway.sessions.open(openid)
  const answer = await fetch(`${cloud.baseUrl}/files/people/${openid}/${name}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}` },
    body: new Uint8Array(bytes),
  })
  const { fileId }: { fileId: string } = await answer.json()
  return fileId
}

const image = (fileId: string, size = SIZE) => ({ kind: 'image' as const, fileId, ...size })
const pathOf = (fileId: string) => fileId.replace(/^cloud:\/\/[^/]+\//, '')
const bytesAt = (fileId: string) => cloud.gateway.files.read(pathOf(fileId))

const PLACE = 'Exif\0\0GPS 21.27,110.36'
const fromPhone = () => insert(jpeg(), 2, segment(0xe1, PLACE))

/** A conversation with one picture in it, at place 3. */
async function withPicture(openid: string, bytes = fromPhone()) {
  const room = await asking(cloud, openid)
  const fileId = await upload(openid, bytes)
  const answer = dataOf(await room.person.send(room.id, image(fileId), { after: 2 }))
  return { ...room, fileId, answer }
}

describe('a picture', () => {
  test('is kept clean among the documents, and the upload is gone', async () => {
    const { person, id, fileId, answer } = await withPicture('oPic1')
    expect(answer.entries[0]).toMatchObject({ kind: 'image', state: 'CHECKING', image: SIZE, text: null })
    const [, , stored] = await storedEntries(cloud, id)
    const kept = stored!.image!.fileId
    expect(pathOf(kept)).toMatch(
      new RegExp(`^documents/consultations/${id}/${stored!._id}-[0-9a-f]{16}\\.jpg$`),
    )
    const bytes = await bytesAt(kept)
    expect(bytes!.includes('GPS')).toBe(false)
    expect(await bytesAt(fileId)).toBeNull()
    const url = (await person.entry(id, 3)).image!.url
    const fetched = Buffer.from(await (await fetch(url)).arrayBuffer())
    expect(fetched.equals(bytes!)).toBe(true)
    expect((await person.room(id)).conversation.preview).toBeNull()
  })

  test('waits for its check: the other side gets no link before', async () => {
    const { adviser, id } = await withPicture('oPic2')
    expect(await adviser.entry(id, 3)).toMatchObject({ state: 'CHECKING', image: null })
    expect((await adviser.room(id)).conversation.unread).toBe(1)
  })

  test('that passes is released by what WeChat pushes', async () => {
    standIn().setChecks({ text: 'words', image: 'pass' })
    const { adviser, id } = await withPicture('oPic3')
    await standIn().settled()
    const { entries, conversation } = await adviser.room(id)
    expect(entries[2]).toMatchObject({ state: 'SHOWN', image: SIZE })
    expect(entries[3]).toMatchObject({ kind: 'release', target: 3 })
    expect(conversation.unread).toBe(2)
  })

  test('that is risky is held for the clerk, who sees it by a link', async () => {
    standIn().setChecks({ text: 'words', image: 'risky' })
    const { person, adviser, id } = await withPicture('oPic4')
    await standIn().settled()
    expect(await adviser.entry(id, 3)).toMatchObject({ state: 'HELD', image: null })
    expect((await person.entry(id, 3)).image).toMatchObject(SIZE)
    const clerk = talker(cloud, CLERK)
    const [, , stored] = await storedEntries(cloud, id)
    const { imageUrl, text } = dataOf(await clerk.openHeld(stored!._id))
    expect([(await fetch(imageUrl!)).status, text]).toEqual([200, null])
    await clerk.judge(stored!._id, 'release')
    expect((await adviser.entry(id, 3)).image).toMatchObject(SIZE)
  })

  test('is not kept waiting by a message nobody can open any more, which is put off', async () => {
    const broken = await asking(cloud, 'oBroken')
    const [, text] = await storedEntries(cloud, broken.id)
    await cloud.seed('messages', [
      { ...text!, _id: 'mbroken', seq: 99, bodySealed: 'k1.not.a.seal', recheckAt: NOW - MINUTE },
    ])
    const { adviser, id } = await withPicture('oBehind')
    cloud.setClock(NOW + 4 * MINUTE)
    await cloud.runJob('recheck-content')
    expect((await adviser.entry(id, 3)).state).toBe('SHOWN')
    expect((await cloud.read('messages', 'mbroken'))!.recheckAt).toBe(NOW + 14 * MINUTE)
    expect(cloud.logs()).toContain('jobs.recheck-content')
  })

  test('nobody looked at for three minutes is shown, and asked about again', async () => {
    const { adviser, id } = await withPicture('oPic5')
    const [, , before] = await storedEntries(cloud, id)
    cloud.setClock(NOW + 3 * MINUTE - 1)
    await cloud.runJob('recheck-content')
    expect((await adviser.entry(id, 3)).state).toBe('CHECKING')
    cloud.setClock(NOW + 3 * MINUTE)
    standIn().setChecks({ text: 'words', image: 'risky' })
    await cloud.runJob('recheck-content')
    expect((await adviser.entry(id, 3)).image).toMatchObject(SIZE)
    expect((await storedEntries(cloud, id))[2]!.checkTrace).not.toBe(before!.checkTrace)
    await standIn().settled()
    const { entries } = await adviser.room(id)
    expect(entries[2]).toMatchObject({ state: 'HELD', image: null })
    expect(entries.slice(3).map(({ kind }) => kind)).toEqual(['release', 'hold'])
  })

  test("of the adviser's is there at once", async () => {
    const { person, adviser, id } = await asking(cloud, 'oPic6')
    const fileId = await upload(ADVISER, png(), 'page.png')
    dataOf(await adviser.send(id, image(fileId)))
    expect((await person.entry(id, 3)).image).toMatchObject(SIZE)
  })

  test('taken back, its file is gone and no verdict brings it back (C7)', async () => {
    const { person, adviser, id } = await withPicture('oPic7')
    const [, , stored] = await storedEntries(cloud, id)
    const { fileId } = stored!.image!
    const url = (await person.entry(id, 3)).image!.url
    dataOf(await person.recall(id, 3, 3))
    expect(await bytesAt(fileId)).toBeNull()
    expect((await fetch(url)).status).toBe(404)
    expect((await storedEntries(cloud, id))[2]).toMatchObject({ image: null, doomed: fileId })
    cloud.setClock(NOW + 10 * MINUTE)
    await cloud.runJob('recheck-content')
    expect((await storedEntries(cloud, id))[2]).toMatchObject({ doomed: null, recheckAt: null })
    expect(await adviser.entry(id, 3)).toMatchObject({ state: 'RECALLED', image: null })
  })

  test('whose removal was cut off is removed by the next look', async () => {
    const { person, id } = await withPicture('oPic8')
    const [, , stored] = await storedEntries(cloud, id)
    const { fileId } = stored!.image!
    const bytes = (await bytesAt(fileId))!
    dataOf(await person.recall(id, 3, 3))
    await cloud.gateway.files.put(pathOf(fileId), bytes)
    cloud.setClock(NOW + 10 * MINUTE)
    await cloud.runJob('recheck-content')
    expect(await bytesAt(fileId)).toBeNull()
  })
})

describe('a picture sent again', () => {
  test('has one place, also when the upload is gone by then', async () => {
    const { person, id } = await asking(cloud, 'oTwice1')
    const fileId = await upload('oTwice1', fromPhone())
    const requestId = next()
    const first = dataOf(await person.send(id, image(fileId), { requestId, after: 2 }))
    const again = dataOf(await person.send(id, image(fileId), { requestId, after: 2 }))
    expect([first.seq, again.seq]).toEqual([3, 3])
    expect(again.entries[0]!.image).toMatchObject(SIZE)
  })

  test('under a request of another picture it is refused, and writes over nothing', async () => {
    const { person, id } = await asking(cloud, 'oTwice2')
    const requestId = next()
    dataOf(await person.send(id, image(await upload('oTwice2', fromPhone())), { requestId }))
    const [, , stored] = await storedEntries(cloud, id)
    const before = await bytesAt(stored!.image!.fileId)
    const other = await upload('oTwice2', png(), 'other.png')
    expect(codeOf(await person.send(id, image(other), { requestId }))).toBe('REQUEST_ID_REUSED')
    expect((await bytesAt(stored!.image!.fileId))!.equals(before!)).toBe(true)
    const digest = createHash('sha256').update(cleanPicture(png())!.bytes).digest('hex').slice(0, 16)
    const orphan = stored!.image!.fileId.replace(/-[0-9a-f]{16}\.jpg$/, `-${digest}.png`)
    expect(await bytesAt(orphan)).toBeNull()
  })
})

describe('refused as BAD_FILE is', () => {
  const cases: [string, (openid: string) => Promise<ReturnType<typeof image>>][] = [
    ["somebody else's upload", async () => image(await upload('oStranger', jpeg(), 'mine.jpg'))],
    ['a kept document', async () => image('cloud://local-env.local/documents/consultations/cv1/m1.jpg')],
    ['a way up', async (o) => image(`cloud://local-env.local/people/${o}/../oStranger/mine.jpg`)],
    ['a prefix that only begins the same', async (o) => image(`cloud://local-env.local/people/${o}x/a.jpg`)],
    ['a folder before the prefix', async (o) => image(`cloud://local-env.local/x/people/${o}/a.jpg`)],
    ['a file that never was', async (o) => image(`cloud://local-env.local/people/${o}/none.jpg`)],
    ['a paper', async (o) => image(await upload(o, Buffer.from('%PDF-1.7'), 'a.jpg'))],
    ['a broken picture', async (o) => image(await upload(o, jpeg().subarray(0, 400)))],
    ['more than 300 KB', async (o) => image(await upload(o, padded(jpeg(), 400_000)))],
    ['another size than said', async (o) => image(await upload(o, jpeg()), { width: 17, height: 12 })],
    [
      'one of 5000 pixels a side',
      async (o) => image(await upload(o, claiming(jpeg(), 5000, 12)), { width: 4096, height: 12 }),
    ],
  ]

  test.each(cases)('%s', async (name, make) => {
    const openid = `oBad${cases.findIndex(([n]) => n === name)}`
    const { person, id } = await asking(cloud, openid)
    expect(codeOf(await person.send(id, await make(openid)))).toBe('BAD_FILE')
    expect(await storedEntries(cloud, id)).toHaveLength(2)
  })

  test('and the stranger still has their picture', async () => {
    expect(await bytesAt('cloud://local-env.local/people/oStranger/mine.jpg')).not.toBeNull()
  })
})
