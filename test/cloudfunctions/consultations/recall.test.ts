import { RECALL_MS } from '@/core/consultations/shape'
import type { TestCloud } from '../../support/cloud'
import { NOW, asking, codeOf, dataOf, openVillage, storedEntries } from './village'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openVillage()
})
afterAll(() => cloud.stop())
beforeEach(() => cloud.setClock(NOW))

describe('a message taken back', () => {
  test('is an entry of its own; its words are served to nobody and stored nowhere (C7)', async () => {
    const { person, adviser, id } = await asking(cloud, 'oBack1')
    await person.say(id, '身份证号示例')
    await adviser.say(id, '收到')
    const answer = dataOf(await person.recall(id, 3, 4))
    expect(answer.entries).toMatchObject([{ seq: 5, kind: 'recall', target: 3, mine: true }])
    expect(answer.changed).toMatchObject([{ seq: 3, state: 'RECALLED', text: null }])
    for (const side of [person, adviser]) {
      expect(await side.entry(id, 3)).toMatchObject({ state: 'RECALLED', text: null, image: null })
    }
    const [, , stored] = await storedEntries(cloud, id)
    expect(stored).toMatchObject({ state: 'RECALLED', bodySealed: null })
  })

  test('takes its beginning out of the lists', async () => {
    const { person, adviser, id } = await asking(cloud, 'oBack2')
    await person.say(id, '不该说的')
    expect((await adviser.room(id)).conversation.preview).toBe('不该说的')
    await person.recall(id, 3, 3)
    expect(await cloud.read('conversations', id)).toMatchObject({ previewSealed: null, preview: null })
    for (const side of [person, adviser]) expect((await side.room(id)).conversation.preview).toBeNull()
  })

  test('gives back what it took: unread, and who waits', async () => {
    const { person, adviser, id } = await asking(cloud, 'oBack3')
    await adviser.say(id, '答复')
    expect((await person.room(id)).conversation).toMatchObject({ unread: 1, waitingSince: null })
    await adviser.recall(id, 3, 3)
    const { conversation } = await person.room(id)
    expect(conversation.unread).toBe(0)
    expect(conversation.waitingSince).toBe('2026-11-23T09:30:00.000+08:00')
  })

  test('a phone far behind gets the target with the operation, and never a hole', async () => {
    const { person, adviser, id } = await asking(cloud, 'oBack4')
    await person.say(id, '一')
    for (let i = 0; i < 3; i += 1) await adviser.say(id, `${i}`)
    await person.recall(id, 3, 6)
    const behind = dataOf(await adviser.pull(id, { after: 5 }))
    expect(behind.entries.map(({ seq }) => seq)).toEqual([6, 7])
    expect(behind.changed.map(({ seq, state }) => [seq, state])).toEqual([[3, 'RECALLED']])
    const whole = dataOf(await adviser.pull(id, { after: 0 }))
    expect([whole.entries.length, whole.changed]).toEqual([7, []])
  })

  test.each([
    [0, 'OK'],
    [RECALL_MS, 'OK'],
    [RECALL_MS + 1, 'TOO_LATE'],
  ])('after %s ms: %s', async (later, code) => {
    const { person, id } = await asking(cloud, `oLate${later}`)
    await person.say(id, '等等')
    cloud.setClock(NOW + later)
    expect(codeOf(await person.recall(id, 3, 3))).toBe(code)
  })

  test('is only ever one of their own, and a message', async () => {
    const { person, adviser, id } = await asking(cloud, 'oBack5')
    await adviser.say(id, '答复')
    expect(codeOf(await person.recall(id, 3, 3))).toBe('FORBIDDEN')
    expect(codeOf(await adviser.recall(id, 2, 3))).toBe('FORBIDDEN')
    expect(codeOf(await person.recall(id, 1, 3))).toBe('NOT_FOUND')
    expect(codeOf(await person.recall(id, 99, 3))).toBe('NOT_FOUND')
    expect((await adviser.entry(id, 2)).text).toMatch(/工资/)
  })
})
