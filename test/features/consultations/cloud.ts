import { phone } from '../../support/phone'
import { card, entry, look, stored, theirs } from './samples'
import type { Entry } from '@/core/consultations/phone/entry'

interface Sent {
  readonly action: string
  readonly input: Record<string, unknown>
}

const at = () => new Date().toISOString()
const ok = (data: unknown) => ({ ok: true, at: at(), data })
const refuse = (code: string) => ({
  ok: false,
  at: at(),
  error: { code, userMessage: `因为 ${code}`, traceId: 't' },
})

/** A cloud with one conversation: it gives places, keeps its word about requestIds, and does what the test scripts. */
export class RoomCloud {
  entries: Entry[]
  read = { person: 0, adviser: 0 }
  /** Codes the next calls of an action are refused with; `lost`: done, but the answer never comes. */
  script: Record<string, string[]> = {}
  state: 'OPEN' | 'CLOSED' = 'OPEN'
  rating: number | null = null
  more: Record<string, unknown> = {}

  constructor(entries: readonly Entry[] = [card(), entry(2)]) {
    this.entries = [...entries]
    phone.answer = (request) => Promise.resolve(this.answer(request as Sent))
  }

  /** The adviser writes. */
  says(text: string): void {
    this.entries.push(theirs(this.entries.length + 1, { text, at: at() }))
  }

  calls = (action: string) => phone.sent.filter((one) => one.action === `consultations.${action}`)

  private answer({ action, input }: Sent) {
    const name = action.replace('consultations.', '')
    const next = this.script[name]?.shift()
    if (next !== undefined && next !== 'lost') return refuse(next)
    const answer = this.does(name, input)
    if (next === 'lost') throw new Error('request:fail timeout')
    return answer
  }

  private does(name: string, input: Record<string, unknown>) {
    const after = Number(input['after'] ?? 0)
    if (name === 'send') return ok(this.send(input, after))
    if (name === 'recall') return ok(this.recall(Number(input['target']), after))
    if (name === 'pull') return ok(this.pull(input))
    if (name === 'read') {
      this.read = { ...this.read, person: Number(input['seq']) }
      return ok({ read: this.read })
    }
    if (name === 'close') this.state = 'CLOSED'
    if (name === 'rate') this.rating = Number(input['stars'])
    return ['close', 'rate'].includes(name) ? ok(this.view([]).conversation) : refuse('NOT_FOUND')
  }

  private view(entries: readonly Entry[]) {
    const last = this.entries[this.entries.length - 1]
    const head = {
      lastSeq: this.entries.length,
      lastSide: last?.side ?? ('person' as const),
      read: this.read,
      state: this.state,
      rating: this.rating,
      ...this.more,
    }
    return look(entries, head)
  }

  private send(input: Record<string, unknown>, after: number) {
    const requestId = String(input['requestId'])
    const before = this.entries.find((one) => one.requestId === requestId)
    const body = Object(input['body'])
    if (!before)
      this.entries.push(
        entry(this.entries.length + 1, {
          requestId,
          kind: body.kind,
          text: body.text ?? null,
          image: body.kind === 'image' ? { url: 'https://example.test/b.jpg', ...body } : null,
          at: at(),
        }),
      )
    const seq = before?.seq ?? this.entries.length
    return { ...stored(this.entries.slice(after)), ...this.view(this.entries.slice(after)), seq }
  }

  private recall(target: number, after: number) {
    this.entries = this.entries.map((one) =>
      one.seq === target ? { ...one, state: 'RECALLED' as const, text: null, image: null } : one,
    )
    this.entries.push(entry(this.entries.length + 1, { kind: 'recall', text: null, target, at: at() }))
    return {
      ...this.view(this.entries.slice(after)),
      changed: this.entries.filter(({ seq }) => seq === target),
    }
  }

  private pull({ after, before, limit }: Record<string, unknown>) {
    const most = Number(limit)
    if (typeof after === 'number') return this.view(this.entries.slice(after, after + most))
    const end = typeof before === 'number' ? before - 1 : this.entries.length
    return this.view(this.entries.slice(Math.max(0, end - most), end))
  }
}
