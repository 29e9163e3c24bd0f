import { buildCloud } from '../../../config/build-cloud'
import { actions, type ActionName } from '../../../src/contracts/registry'
import {
  CLERK,
  RISKY,
  TOWN,
  asking,
  counted,
  dataOf,
  next,
  openVillage,
  personOf,
  storedEntries,
  talker,
} from '../../cloudfunctions/consultations/village'
import type { TestCloud } from '../../support/cloud'
import { atMost, type Row, type Rows } from '../row'

const READ = 4
const WRITE = 10

/** Requests of each action of a conversation and of notices, as their log lines tell them. */
async function measured(cloud: TestCloud): Promise<ReadonlyMap<ActionName, number>> {
  const made = new Map<ActionName, number>()
  const count = async (action: ActionName, work: Promise<{ readonly ok: boolean }>) => {
    if (!(await work).ok) throw new Error(`${action} was refused`)
    made.set(action, Math.max(made.get(action) ?? 0, counted(cloud, action)))
  }
  const { person, adviser, id } = await asking(cloud, 'oCount')
  const { openid } = person
  await adviser.say(id, '您好')
  await person.read(id, 3)
  await count('consultations.start', person.start())
  await count('consultations.send', adviser.send(id, '一', { after: 3 }))
  await count('consultations.send', person.send(id, '二', { after: 3 }))
  await count('consultations.recall', person.recall(id, 5, 5))
  await count('consultations.pull', person.pull(id, { after: 5 }))
  await count('consultations.read', person.read(id, 6))
  await count('consultations.mine', person.mine())
  await count('consultations.queue', adviser.queue('WAITING'))
  await count('consultations.close', adviser.close(id))
  await count('consultations.rate', person.rate(id, 5, '好'))
  dataOf(await person.send(id, RISKY))
  const clerk = talker(cloud, CLERK)
  const messageId = (await storedEntries(cloud, id)).at(-1)?._id ?? ''
  await count('consultations.held', clerk.held())
  await count('consultations.openHeld', clerk.openHeld(messageId))
  await count('consultations.judge', clerk.judge(messageId, 'release'))
  const agreed = [{ kind: 'answered' as const, answer: 'accept' as const }]
  await count('notices.grant', cloud.call(openid, 'notices.grant', { requestId: next(), answers: agreed }))
  await count('notices.inbox', cloud.call(openid, 'notices.inbox', {}))
  const [first] = dataOf(await cloud.call(openid, 'notices.inbox', {})).notices
  await count('notices.read', cloud.call(openid, 'notices.read', { noticeIds: [first?.noticeId ?? 'n'] }))
  await count('notices.callList', cloud.call(CLERK, 'notices.callList', { areaCode: TOWN }))
  const wish = { personId: personOf(openid), wanted: true }
  await count('eligibility.lookAgain', cloud.call(openid, 'eligibility.lookAgain', wish))
  return made
}

/** QUALITY 7: wire requests to the database of a conversation, of notices and of being told again. */
export const rows: Rows = async () => {
  await buildCloud()
  const cloud = await openVillage()
  try {
    const made = await measured(cloud)
    return [...made].map(([action, requests]): Row => {
      const goal = actions[action].kind === 'query' ? READ : WRITE
      return atMost(`requests.${action}`, requests, goal)
    })
  } finally {
    await cloud.stop()
  }
}
