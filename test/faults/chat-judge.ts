import type { Entry, RoomView } from '../../src/core/consultations/phone/entry'
import type { Stored } from './chat-server'

/** What the people of a conversation did, and what the server has: all the judge goes by. */
interface Written {
  readonly device: string
  readonly requestId: string
  readonly content: string
  /** Refused for good at some time: it lost its place in the line. */
  refused: boolean
  given: boolean
}

const MOST_TOLD = 20
/** Entries compared word by word each time; all of them at the end. */
const COMPARED = 60

const bodyOf = (entry: Entry): string | null => entry.image?.url || entry.text

/**
 * Judges C1 to C7 of one conversation by what people wrote, what the server has and what phones showed. Knows nothing of
 * how the engine works, so that it judges any program alike.
 */
export class ChatJudge {
  readonly violations: string[] = []
  private readonly written = new Map<string, Written>()
  private readonly contents = new Set<string>()
  private readonly takenBack = new Set<string>()
  private readonly ends = new Map<string, number>()
  private heard = 0

  constructor(private readonly log: readonly Stored[]) {}

  private say(words: string): void {
    const { violations } = this
    if (violations.length < MOST_TOLD && !violations.includes(words)) violations.push(words)
  }

  /** The phone took a message from its person: from now on it must not be lost. */
  wrote(device: string, requestId: string, content: string): void {
    this.contents.add(content)
    this.written.set(requestId, { device, requestId, content, refused: false, given: false })
  }

  refused(requestId: string): void {
    const message = this.written.get(requestId)
    if (message) message.refused = true
  }

  /** Its person gave it up. */
  gaveUp(requestId: string): void {
    const message = this.written.get(requestId)
    if (message) message.given = true
  }

  /** What was taken back on the server, up to now. */
  private hear(): void {
    for (; this.heard < this.log.length; this.heard += 1) {
      const { kind, target } = this.log[this.heard]!
      const content = kind === 'recall' && target !== null ? this.log[target - 1]!.content : null
      if (content !== null) this.takenBack.add(content)
    }
  }

  /** An answer leaves the server. C7 */
  served({ entries, changed }: RoomView): void {
    this.hear()
    for (const entry of [...entries, ...changed]) {
      const body = bodyOf(entry)
      if (body !== null && this.takenBack.has(body)) this.say(`C7 ${body} served after it was taken back`)
    }
  }

  /** What a phone shows now. C3, C4, C7 */
  shown(device: string, entries: readonly Entry[]): void {
    entries.forEach((entry, i) => {
      const before = entries[i - 1]
      if (before && entry.seq !== before.seq + 1)
        this.say(`C3 ${device} shows ${entry.seq} after ${before.seq}`)
    })
    this.compare(device, entries.slice(-COMPARED))
    const end = entries[entries.length - 1]?.seq ?? 0
    this.ends.set(device, end)
  }

  private compare(device: string, entries: readonly Entry[]): void {
    const known = new Map(entries.map((entry) => [entry.seq, entry]))
    for (const entry of entries) {
      const stored = this.log[entry.seq - 1]
      const body = bodyOf(entry)
      if (stored?.kind !== entry.kind) this.say(`C4 ${device} shows another entry at ${entry.seq}`)
      else if (body !== null && body !== stored.content)
        this.say(`C4 ${device} shows other words at ${entry.seq}`)
      const target = entry.kind === 'recall' && entry.target !== null ? known.get(entry.target) : undefined
      if (target && bodyOf(target) !== null) this.say(`C7 ${device} shows ${target.seq} after its recall`)
      if (entry.mine && entry.state === 'RECALLED' && stored?.content) this.takenBack.add(stored.content)
    }
  }

  /** A phone tells how far its person has read. */
  read(device: string, seq: number): void {
    if (seq > (this.ends.get(device) ?? 0)) this.say(`${device} tells as read what it never showed`)
  }

  marked(before: number, after: number): void {
    if (after < before) this.say(`a read pointer moved back from ${before} to ${after}`)
  }

  /** Everybody is connected and nothing moves any more. C1, C2, C5, C6 and nothing lost. */
  end(shown: ReadonlyMap<string, readonly Entry[]>, waiting: number): void {
    if (waiting > 0) this.say(`C6 ${waiting} messages still wait`)
    this.log.forEach(({ seq }, i) => {
      if (seq !== i + 1) this.say(`C1 place ${i + 1} holds ${seq}`)
    })
    this.countEach()
    this.orderOfEach()
    for (const [device, entries] of shown) {
      this.compare(device, entries)
      const end = entries[entries.length - 1]?.seq ?? 0
      if (end !== this.log.length) this.say(`C6 ${device} ends at ${end} of ${this.log.length}`)
    }
  }

  private countEach(): void {
    const places = new Map<string, number>()
    for (const { content } of this.log)
      if (content !== null) places.set(content, (places.get(content) ?? 0) + 1)
    for (const { content, given, refused } of this.written.values()) {
      const count = places.get(content) ?? 0
      if (count > 1) this.say(`C2 ${content} stands there ${count} times`)
      if (count === 0 && !given) this.say(`lost: ${content}`)
      if (count > 0 && given && !refused) this.say(`${content} was given up, and is there all the same`)
    }
    for (const { requestId, content } of this.log)
      if (requestId !== null && content !== null && !this.contents.has(content))
        this.say(`${content} was sent before the phone had it safe`)
  }

  /** Those that were refused at some time have no place in the line any more, the others keep theirs. */
  private orderOfEach(): void {
    const places = new Map(this.log.map(({ content, seq }) => [content, seq]))
    const last = new Map<string, number>()
    for (const { device, content, refused } of this.written.values()) {
      const place = places.get(content)
      if (place === undefined || refused) continue
      if (place < (last.get(device) ?? 0)) this.say(`C5 ${content} of ${device} out of order`)
      last.set(device, place)
    }
  }
}
