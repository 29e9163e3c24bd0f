import { held as contract } from '@/contracts/consultations/held'
import { levelOf, prefixOf, townOf } from '@/core/directory/area-code'
import { toIso } from '@/core/time'
import { loadConversations } from '@kit/consultations/conversation-repository'
import { listHeld } from '@kit/consultations/message-repository'
import { suspicionInWords } from '@kit/consultations/suspicion'
import { command } from '@kit/database'
import { handle } from '@kit/handler'
import { cursorOf, pageOf } from '@kit/pages'

/** Messages are found by their town; a village's among them, a county's in all of its towns. */
function within(areaCode: string) {
  const townCode = townOf(areaCode)
  if (townCode !== null) return levelOf(areaCode) === 'village' ? { townCode, areaCode } : { townCode }
  const prefix = prefixOf(areaCode)
  return { townCode: command.and([command.gte(prefix), command.lte(`${prefix}999999999`)]) }
}

/** Who and when, never the body: `openHeld` shows that and leaves its trace. */
export const held = handle(contract, async ({ areaCode, cursor, limit }, { permit }) => {
  permit({ areaCode })
  const found = await listHeld(within(areaCode), cursorOf(cursor), limit + 1)
  const { shown, next } = pageOf(found, limit, ({ at }) => at)
  const ids = [...new Set(shown.map(({ conversationId }) => conversationId))]
  const rooms = new Map((await loadConversations(ids)).map((room) => [room._id, room]))
  const messages = shown.flatMap((m) => {
    const room = rooms.get(m.conversationId)
    if (!room) return []
    const { personName, adviser, matter } = room
    const said = { messageId: m._id, at: toIso(m.at), kind: m.kind, side: m.side }
    return [
      { ...said, personName, adviserName: adviser.name, matter, suspicion: suspicionInWords(m.suspicion) },
    ]
  })
  return { messages, next }
})
