import { CONTRACT_VERSION, type Envelope } from '../../../src/contracts/envelope'
import type { ActionName, Answer, Sent } from '../../../src/contracts/registry'

export type Call = <K extends ActionName>(action: K, input: Sent<K>) => Promise<Answer<K>>

/** A sample person who talks to the one door without a screen. Throws on a refusal. */
export async function callerAs(url: string, person: string): Promise<Call> {
  const post = async (path: string, body: object, headers = {}) =>
    (await fetch(url + path, { method: 'POST', body: JSON.stringify(body), headers })).json()
  const { token } = (await post('/session/dev', { person })) as { token: string }
  return async (action, input) => {
    const body = { action, input, v: CONTRACT_VERSION }
    const answer = (await post('/api', body, { authorization: `Bearer ${token}` })) as Envelope<never>
    if (!answer.ok) throw new Error(`${action}: ${answer.error.code}`)
    return answer.data
  }
}

/** A conversation of the sample villager with three words of each side, one of them held by the content check. */
export async function talkIn(url: string): Promise<string> {
  const villager = await callerAs(url, 'villager')
  const adviser = await callerAs(url, 'adviser')
  const { persons } = await villager('accounts.enter', {})
  const personId = persons[0]?.personId ?? ''
  for (const purpose of ['contact', 'sensitive'] as const) {
    await villager('accounts.consent', { personId, purpose, version: 1, agreed: true })
  }
  const { conversation } = await villager('consultations.start', {
    requestId: 'talk-start',
    personId,
    areaCode: '440883107206',
    matter: 'wages',
    about: { kind: 'matter' },
    otherParty: null,
    text: '老板欠我三个月工钱，没签合同，打电话也不接。',
  })
  const { conversationId } = conversation
  const say = (who: Call, requestId: string, text: string) =>
    who('consultations.send', { requestId, conversationId, after: 0, body: { kind: 'text', text } })
  await say(adviser, 'talk-answer-1', '您别急，先把工友的证言和转账记录留好。')
  await say(villager, 'talk-more-1', '工友有三个，都愿意作证。')
  await say(villager, 'talk-more-2', '违规示例')
  await say(adviser, 'talk-answer-2', '好，明天带上身份证，我们在村委会见。')
  return conversationId
}
