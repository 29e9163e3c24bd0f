import type { Isolation } from '../../gateway/store/types'
import { openInProcessCloud } from './in-process-cloud'
import type { Deliver, Machine } from './notices-play'

export type RealMachine = Omit<Machine, 'deliver'> & { readonly ours: (atOnce: number) => Deliver }

/** The cloud's own code over the wire, in this process. `ours` brings so many notices at once. */
export async function openMachine(isolation: Isolation): Promise<RealMachine> {
  const wechat: Machine['wechat'] = { answering: null }
  const send = (args: Readonly<Record<string, unknown>>) => {
    const { answering } = wechat
    if (!answering) throw new Error('no stage is on')
    return answering.send(args)
  }
  const cloud = await openInProcessCloud({
    isolation,
    virtual: true,
    openapi: { 'subscribeMessage.send': send },
  })
  const { deliver } = await import('../../cloudfunctions/jobs/deliver')
  const { main } = await import('../../cloudfunctions/events/index')
  const { phoneFields } = await import('@kit/accounts/person-repository')
  const { sendSubscribeMessage } = await import('@kit/notices/subscribe-message')
  return {
    cloud,
    wechat,
    hear: main,
    send: sendSubscribeMessage,
    seal: (personId, phone) => ({ ...phoneFields(personId, phone) }),
    setClock: (ms) => {
      process.env['CLOCK_NOW_MS'] = String(ms)
      cloud.setClock(ms)
    },
    ours: (atOnce) => (now, ways) => deliver(now, () => 0, { ways, atOnce }),
  }
}
