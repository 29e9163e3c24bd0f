import fc from 'fast-check'
import { bind, type Bound } from '@/core/eligibility/bind'
import { compile } from '@/core/eligibility/compile/compile'
import type { FactDocument } from '@/core/eligibility/document'
import type { Facts } from '@/core/eligibility/facts'
import { liveFacts, reachOf } from '@/core/eligibility/reach'
import type { TruthRule } from '@/core/eligibility/rule'
import { document } from './support/a-standard'

/** A rule in which every question stands once, with what has been answered: `open` not asked yet. */
interface Posed {
  readonly rule: TruthRule
  readonly facts: Facts
  readonly open: readonly string[]
}

type State = 'yes' | 'no' | 'unknown' | 'open'
type Shape =
  | { readonly op: 'question'; readonly state: State }
  | { readonly op: 'unwritten' }
  | { readonly op: 'all' | 'any' | 'not' | 'if'; readonly of: readonly Shape[] }

const QUESTIONS = Array.from({ length: 27 }, (_, at) => `q${at}`)
const MOST_OPEN = 6
const RUNS = { seed: 20261124, numRuns: 300 }
const asDocument = (id: string): FactDocument => ({ id, kind: 'choice', options: ['yes', 'no'] })

/** Which conditions may choose between branches: none, those answered, any. */
type Switches = 'none' | 'answered' | 'any'

/** Shapes over these states of a question and these operators. */
function shapes(states: readonly State[], switches: Switches, unwritten: boolean): fc.Arbitrary<Shape> {
  const leaf: fc.Arbitrary<Shape> = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...states).map((state): Shape => ({ op: 'question', state })) },
    { weight: unwritten ? 1 : 0, arbitrary: fc.constant<Shape>({ op: 'unwritten' }) },
  )
  const told = fc
    .constantFrom('yes' as const, 'no' as const)
    .map((state): Shape => ({ op: 'question', state }))
  const grow = (below: fc.Arbitrary<Shape>): fc.Arbitrary<Shape> =>
    fc.oneof(
      leaf,
      {
        weight: 3,
        arbitrary: fc
          .record({
            op: fc.constantFrom('all' as const, 'any' as const),
            of: fc.array(below, { maxLength: 3 }),
          })
          .map((one): Shape => one),
      },
      below.map((one): Shape => ({ op: 'not', of: [one] })),
      {
        weight: switches === 'none' ? 0 : 2,
        arbitrary: fc
          .tuple(switches === 'any' ? below : told, below, below)
          .map((of): Shape => ({ op: 'if', of })),
      },
    )
  return grow(grow(grow(leaf)))
}

/** The shape as a rule: its questions are numbered as they come. */
function posed(shape: Shape): Posed {
  const facts: Record<string, string> = {}
  const open: string[] = []
  let asked = 0
  const ruleOf = (one: Shape): TruthRule => {
    if (one.op === 'unwritten') return { unwritten: '没有的规定' }
    if (one.op === 'question') {
      const id = QUESTIONS[asked++]!
      if (one.state === 'open') open.push(id)
      else facts[id] = one.state
      return { is: id, in: ['yes'] }
    }
    const of = one.of.map(ruleOf)
    if (one.op === 'not') return { not: of[0]! }
    if (one.op === 'if') return { if: of[0]!, then: of[1]!, else: of[2]! }
    return one.op === 'all' ? { all: of } : { any: of }
  }
  return { rule: ruleOf(shape), facts, open }
}

const rules = (states: readonly State[], switches: Switches, unwritten: boolean) =>
  shapes(states, switches, unwritten)
    .map(posed)
    .filter(({ open }) => open.length > 0 && open.length <= MOST_OPEN)

function boundTo({ rule }: Posed): Bound {
  const compiled = compile(document({ facts: QUESTIONS.map(asDocument), hardship: rule }))
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  return bind(compiled.value, [], { area: null, date: '2026-11-23' })
}

/** Every way of answering what is open. */
function completions({ facts, open }: Posed): Facts[] {
  return Array.from({ length: 2 ** open.length }, (_, bits) => ({
    ...facts,
    ...Object.fromEntries(open.map((id, at) => [id, (bits >> at) % 2 === 0 ? 'yes' : 'no'])),
  }))
}

/** The nodes of the rule itself, not of what the law makes of it. */
function nodesUnder(bound: Bound, at: number): number[] {
  return [at, ...(bound.standard.nodes[at]?.children ?? []).flatMap((child) => nodesUnder(bound, child))]
}

/** By trying: the truths each node has in some completion, as bits. */
function tried(bound: Bound, one: Posed): number[] {
  const found = bound.standard.nodes.map(() => 0)
  for (const facts of completions(one))
    bound.run(facts).values.forEach((value, at) => (found[at] = (found[at] ?? 0) | (1 << value)))
  return found
}

/** What the engine says of each node of the rule, beside what trying says. */
function bothOf(one: Posed): (readonly [number, number])[] {
  const bound = boundTo(one)
  const byTrying = tried(bound, one)
  const said = reachOf(bound, bound.run(one.facts))
  return nodesUnder(bound, bound.standard.hardship).map((at) => [said[at]!, byTrying[at]!])
}

const answered: readonly State[] = ['open', 'open', 'yes', 'no']
const declined: readonly State[] = ['open', 'open', 'unknown', 'yes', 'no']

describe(`what a rule can still become is what trying every answer finds (seed ${RUNS.seed})`, () => {
  it('exactly, where everything can be answered', () =>
    fc.assert(
      fc.property(rules(answered, 'any', false), (one) => {
        for (const [said, found] of bothOf(one)) expect(said).toBe(found)
      }),
      RUNS,
    ))

  it('exactly, beside 不清楚 and rules nobody has, where what switches is answered', () =>
    fc.assert(
      fc.property(rules(declined, 'answered', true), (one) => {
        for (const [said, found] of bothOf(one)) expect(said).toBe(found)
      }),
      RUNS,
    ))

  it('never less, whatever stands in the rule', () =>
    fc.assert(
      fc.property(rules(declined, 'any', true), (one) => {
        for (const [said, found] of bothOf(one)) expect(said & found).toBe(found)
      }),
      RUNS,
    ))

  it('and a reach that takes whatever is open for able to be anything is caught by the same check', () => {
    const lazy = ([said, found]: readonly [number, number]) => ((said & 2) === 0 ? said : 7) === found
    const caught = fc.check(
      fc.property(rules(declined, 'answered', true), (one) => bothOf(one).every(lazy)),
      RUNS,
    )
    expect(caught.failed).toBe(true)
  })
})

describe(`the questions that are asked (seed ${RUNS.seed})`, () => {
  const rootOf = (bound: Bound, facts: Facts) => bound.run(facts).values[bound.standard.hardship]

  /** Whether some way of answering the others makes this answer matter. */
  function matters(bound: Bound, one: Posed, id: string): boolean {
    return completions(one).some(
      (facts) => rootOf(bound, { ...facts, [id]: 'yes' }) !== rootOf(bound, { ...facts, [id]: 'no' }),
    )
  }

  const askedOf = (bound: Bound, { facts }: Posed): string[] =>
    Array.from(
      liveFacts(bound, bound.run(facts), bound.standard.hardship),
      (slot) => bound.standard.slots[slot]!.name,
    )

  const mattering = (bound: Bound, one: Posed) => one.open.filter((id) => matters(bound, one, id)).sort()

  it('are those that matter, where nothing switches', () =>
    fc.assert(
      fc.property(rules(answered, 'none', false), (one) => {
        const bound = boundTo(one)
        expect(askedOf(bound, one).sort()).toEqual(mattering(bound, one))
      }),
      RUNS,
    ))

  it('leave out none that matters, whatever stands in the rule', () =>
    fc.assert(
      fc.property(rules(declined, 'any', true), (one) => {
        const bound = boundTo(one)
        expect(askedOf(bound, one)).toEqual(expect.arrayContaining(mattering(bound, one)))
      }),
      RUNS,
    ))

  it('are enough: when none is left, no answer would decide', () =>
    fc.assert(
      fc.property(rules(declined, 'any', true), (one) => {
        const bound = boundTo(one)
        const before = rootOf(bound, one.facts)
        if (askedOf(bound, one).length > 0) return
        for (const facts of completions(one)) expect(rootOf(bound, facts)).toBe(before)
      }),
      RUNS,
    ))
})
