import fc from 'fast-check'
import {
  LEASE_MS,
  newRow,
  nextStep,
  onAnswer,
  onPushed,
  onText,
  type Outbox,
  type Standing,
  type WeChatAnswer,
} from '@/core/notices/delivery'
import { quietUntil } from '@/core/notices/quiet'
import { RULES } from '@/core/notices/rules'
import { DAY_MS, HOUR_MS, MINUTE_MS, msAt } from '@/core/time'

const NOW = msAt('2026-11-23', '09:30')
const SEED = 20261123

/** What may happen between two looks at a row. */
interface Turn {
  readonly minutes: number
  readonly granted: number
  readonly stands: boolean
  readonly read: boolean
  readonly actsFor: boolean
  /** null: the sender dies before the answer is stored. */
  readonly answer: WeChatAnswer | null
  readonly text: 'accepted' | 'unavailable' | 'dies' | null
  readonly pushed: boolean | null
}

const mostly = <T>(usual: T, other: T) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, fc.constant(other))
const answers: readonly (WeChatAnswer | null)[] = [
  { kind: 'accepted', msgid: 'm1' },
  { kind: 'refused' },
  { kind: 'invalid' },
  { kind: 'later' },
  { kind: 'lost' },
  null,
]
const turn: fc.Arbitrary<Turn> = fc.record({
  minutes: fc.oneof(fc.constant(1), fc.nat(20), fc.nat(600)),
  granted: fc.nat(1),
  stands: mostly(true, false),
  read: mostly(false, true),
  actsFor: mostly(true, false),
  answer: fc.constantFrom(...answers),
  text: fc.constantFrom('accepted', 'unavailable', 'dies', null),
  pushed: fc.constantFrom(null, null, true, false),
})

interface Life {
  row: Outbox
  now: number
  sends: number
  broken: string[]
}

/** One turn: the job looks, and what it sends is answered or not. The naive machine may be put in its place. */
function live(life: Life, rule: Standing['rule'], look: typeof nextStep, t: Turn): void {
  life.now += t.minutes * MINUTE_MS
  const at = { ...t, now: life.now, rule }
  const { act, row } = look(life.row, at)
  life.row = row
  if (act === 'send') {
    life.sends += 1
    if (life.sends > 1) life.broken.push('N3')
    if (t.granted < 1) life.broken.push('N2')
    if (!t.stands) life.broken.push('N5')
    if (t.answer) life.row = onAnswer(life.row, t.answer, at)
    if (t.answer && ['refused', 'invalid', 'later'].includes(t.answer.kind)) life.sends -= 1
    else if (t.pushed !== null) life.row = onPushed(life.row, t.pushed, at)
  }
  if (act === 'text' && t.text !== 'dies') life.row = onText(life.row, t.text)?.row ?? life.row
  const about = life.row.delivery.about
  const soon = about !== null && about < (quietUntil(life.now) ?? 0) + HOUR_MS
  if ((act === 'send' || act === 'text') && quietUntil(life.now) !== null && !rule.urgent && !soon)
    life.broken.push('N6')
}

function play(template: keyof typeof RULES, turns: readonly Turn[], look = nextStep): string[] {
  const rule = RULES[template]
  const about = NOW + DAY_MS
  const life: Life = {
    row: newRow(rule, { to: 'o-villager', about, known: false, now: NOW }),
    now: NOW,
    sends: 0,
    broken: [],
  }
  for (const t of turns) live(life, rule, look, t)
  const { deliverAt, delivery } = life.row
  if (deliverAt !== null) life.broken.push('N4')
  const fine = delivery.reached !== null || ['SUPERSEDED', 'DELIVERED'].includes(delivery.state)
  const wasRead = delivery.state === 'INBOX_ONLY' && turns.some((t) => t.read)
  if (rule.critical && !fine && !wasRead) life.broken.push(`N7 ${delivery.state}`)
  return life.broken
}

/** Long enough for whatever waits longest to end: quiet hours, four times put off, a wait for word, a text. */
const turns = fc.array(turn, { minLength: 60, maxLength: 60 })
const template = fc.constantFrom(...(Object.keys(RULES) as (keyof typeof RULES)[]))

describe(`N2 to N7 of one row, whatever happens to it [seed ${SEED}]`, () => {
  it('hold', () => {
    fc.assert(
      fc.property(template, turns, (code, happened) => {
        expect(play(code, happened)).toEqual([])
      }),
      { seed: SEED, numRuns: 800 },
    )
  })

  const fails = (look: typeof nextStep, rule: string) =>
    fc.check(
      fc.property(template, turns, (code, happened) => !play(code, happened, look).join().includes(rule)),
      { seed: SEED, numRuns: 800 },
    ).failed

  it('control: sending again when the lease is over is seen as N3', () => {
    const again: typeof nextStep = (row, at) =>
      row.delivery.state === 'SENDING' &&
      at.granted > 0 &&
      (row.deliverAt ?? Infinity) <= at.now &&
      quietUntil(at.now) === null
        ? { act: 'send', row: { ...row, deliverAt: at.now + LEASE_MS } }
        : nextStep(row, at)
    expect(fails(again, 'N3')).toBe(true)
  })

  it('control: leaving what is unknown as it is, is seen as N7', () => {
    const leave: typeof nextStep = (row, at) =>
      row.delivery.state === 'UNKNOWN' ? { act: 'turn', row: { ...row, deliverAt: null } } : nextStep(row, at)
    expect(fails(leave, 'N7')).toBe(true)
  })

  it('control: not looking at the clock is seen as N6', () => {
    const rude: typeof nextStep = (row, at) => nextStep(row, { ...at, rule: { ...at.rule, urgent: true } })
    expect(fails(rude, 'N6')).toBe(true)
  })
})
