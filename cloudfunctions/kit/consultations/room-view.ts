import { loadAppointment } from '../appointments/appointment-repository'
import type { Context } from '../context'
import { requestsMade } from '../database'
import { linksTo } from '../files/storage'
import { signedIn } from '../accounts/signed-in'
import { toIso } from '@/core/time'
import type { Party } from '@/core/consultations/room'
import type { StoredConversation } from './conversation-repository'
import { entriesAt, type StoredMessage } from './message-repository'
import { holidays } from './service'
import { mayRead, viewConversation, viewEntry, type AboutView, type Viewer } from './views'

/** Targets of operations in a stretch that lie outside of it. */
function outside(stretch: readonly StoredMessage[]): number[] {
  const inside = new Set(stretch.map(({ seq }) => seq))
  const targets = stretch.flatMap(({ target }) => (target === null || inside.has(target) ? [] : [target]))
  return [...new Set(targets)]
}

/** What is looked at. `stretch` rises without a hole; `known`: targets of its operations that were read already. */
interface Look {
  readonly conversation: StoredConversation
  readonly side: Party
  readonly stretch: readonly StoredMessage[]
  readonly known?: readonly StoredMessage[]
}

interface Looked {
  readonly entries: readonly StoredMessage[]
  readonly changed: readonly StoredMessage[]
}

/**
 * The stretch with the targets outside of it; `known` are read already. Where the call has no request left for the
 * others, the stretch ends before the first operation that needs one: what is answered is always whole, and the phone
 * pulls the rest.
 */
async function withTargets({ conversation, stretch, known = [] }: Look, most: number): Promise<Looked> {
  const targets = outside(stretch)
  const changed = known.filter(({ seq }) => targets.includes(seq))
  const unknown = targets.filter((place) => !changed.some(({ seq }) => seq === place))
  if (unknown.length === 0 || requestsMade() < most) {
    const found = await entriesAt(conversation._id, unknown)
    return { entries: stretch, changed: [...changed, ...found].sort((a, b) => a.seq - b.seq) }
  }
  const end = stretch.findIndex(({ target }) => target !== null && unknown.includes(target))
  const entries = stretch.slice(0, end)
  const left = outside(entries)
  return { entries, changed: changed.filter(({ seq }) => left.includes(seq)) }
}

const GONE = ['CANCELLED', 'NO_SHOW', 'MISSED']

/** What the card is about, as it stands now: an appointment that was moved shows its new time, a cancelled one nothing. */
async function viewAbout(stretch: readonly StoredMessage[], most: number): Promise<AboutView | null> {
  const card = stretch.find(({ kind }) => kind === 'card')
  const about = card?.about ?? null
  if (about?.kind !== 'appointment') return about
  if (requestsMade() >= most) return null
  const found = await loadAppointment(about.appointmentId)
  if (!found || found.personId !== card?.personId || GONE.includes(found.state)) return null
  return { ...about, start: toIso(found.start), venue: found.venue.name }
}

function imagesFor(messages: readonly StoredMessage[], viewer: Viewer): string[] {
  return messages.flatMap((m) => (m.image && mayRead(m, viewer) ? [m.image.fileId] : []))
}

/**
 * What every look into a conversation answers. `most`: the requests this call may make in all. At most three are made
 * here: targets, appointment, holidays.
 */
export async function viewRoom({ caller, now }: Pick<Context, 'caller' | 'now'>, look: Look, most: number) {
  const { conversation, side } = look
  const viewer = { openid: signedIn(caller)._id, side }
  const { entries, changed } = await withTargets(look, most)
  const about = await viewAbout(entries, most)
  const links = await linksTo(imagesFor([...entries, ...changed], viewer))
  const years = await holidays(now, most)
  const view = (message: StoredMessage) => viewEntry(message, viewer, { links, about })
  return {
    conversation: viewConversation(conversation, side, now, years),
    entries: entries.map(view),
    changed: changed.map(view),
  }
}
