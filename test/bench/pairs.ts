import { asking, dataOf, employ, next, VILLAGE } from '../cloudfunctions/consultations/village'
import type { TestCloud } from '../support/cloud'
import { httpPhone, type HintLine, type HttpPhone } from '../support/http-phone'

const ADVISERS = 10
const ROOMS_EACH = 4

interface End {
  readonly phone: HttpPhone
  readonly line: HintLine
}

interface Pair {
  readonly id: string
  readonly ends: readonly [End, End]
  seq: number
}

const endOf = async (cloud: TestCloud, openid: string): Promise<End> => {
  const phone = httpPhone(cloud, openid)
  return { phone, line: await phone.watch() }
}

/** A conversation of the village, handed to another adviser: many of them, so that no account meets its limit of calls. */
async function pairOf(cloud: TestCloud, person: string, adviserId: string, adviser: End): Promise<Pair> {
  const { id, room } = await asking(cloud, person)
  const stored = await cloud.read('conversations', id)
  const watchers = { person: [person], adviser: [adviser.phone.openid] }
  await cloud.seed('conversations', [{ ...stored, _id: id, adviserId, watchers }])
  return { id, ends: [await endOf(cloud, person), adviser], seq: room.conversation.lastSeq }
}

export interface Pairs {
  /** One message to the other side; answers the moment (performance.now) at which the other phone has it. */
  deliver(): Promise<number>
  close(): void
}

/** People and advisers who write to each other in turn. Send, hint, pull; the two sides of a conversation alternate. */
export async function openPairs(cloud: TestCloud): Promise<Pairs> {
  const pairs: Pair[] = []
  for (let a = 0; a < ADVISERS; a += 1) {
    const adviserId = `adviser_${a}`
    const adviser = await endOf(cloud, await employ(cloud, `oAdviser${a}`, 'adviser', VILLAGE, adviserId))
    for (let r = 0; r < ROOMS_EACH; r += 1)
      pairs.push(await pairOf(cloud, `oPerson${a}x${r}`, adviserId, adviser))
  }
  let round = 0
  const deliver = async () => {
    const pair = pairs[round % pairs.length]
    if (!pair) throw new Error('nobody asks')
    const turn = Math.floor(round / pairs.length) % 2
    round += 1
    const [from, to] = turn === 0 ? pair.ends : [pair.ends[1], pair.ends[0]]
    const { ended, seq } = await pass(pair, from.phone, to, `第${round}句：老板欠我三个月工资，怎么办？`)
    pair.seq = seq
    return ended
  }
  const close = () => pairs.forEach(({ ends }) => ends.forEach(({ line }) => line.close()))
  return { deliver, close }
}

/** Asks again at each hint until the message is there: one raised for an earlier message may come first. */
async function pass({ id: conversationId, seq: after }: Pair, from: HttpPhone, to: End, text: string) {
  const requestId = next()
  const body = { kind: 'text', text } as const
  const sent = from.call('consultations.send', { requestId, conversationId, after, body })
  sent.catch(() => undefined)
  for (;;) {
    await to.line.hinted()
    const pulled = dataOf(await to.phone.call('consultations.pull', { conversationId, after }))
    const ended = performance.now()
    if (pulled.entries.at(-1)?.text === text) return { ended, seq: dataOf(await sent).seq }
  }
}
