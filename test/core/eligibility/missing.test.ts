import type { Quantified, TraceNode } from '@/core/eligibility/decision'
import { missingFor } from '@/core/eligibility/grounds'
import { compared, failed, figure, met, node, number, open, parameter } from './support/traces'

describe('what is missing', () => {
  const missing = (one: TraceNode, area: string | null = '440882', useful = (_id: string) => true) =>
    missingFor(one, area, useful).map(({ kind, id }) => `${kind} ${id}`)

  it('nothing, where it is certain', () => {
    expect(missing(node('all', 'met', [open()]))).toEqual([])
    expect(missing(node('is', 'not-met', [], { fact: { id: 'colour', wanted: [], given: ['a'] } }))).toEqual(
      [],
    )
  })

  it('questions, of a field its list, where they would help', () => {
    expect(missing(open())).toEqual(['fact colour'])
    expect(missing(open('family.pay'))).toEqual(['fact family'])
    expect(
      missing(node('any', 'unknown', [open('a'), failed(), open('b')]), null, (id) => id === 'b'),
    ).toEqual(['fact b'])
    expect(missing(node('some', 'unknown', [], { items: { list: 'family', known: false } }))).toEqual([
      'fact family',
    ])
    expect(missing(node('some', 'unknown', [], { items: { list: 'family', known: true } }))).toEqual([])
  })

  it('rules nobody has, and the standard of the place, or the place itself', () => {
    const unwritten = (what: string) => node('unwritten', 'unknown', [], { unwritten: what })
    expect(missing(unwritten('law-24'))).toEqual(['rule law-24'])
    expect(missing(unwritten('hardship'))).toEqual(['standard 440882'])
    expect(missingFor(unwritten('hardship'), null, () => false)).toEqual([
      { kind: 'place', id: 'place', title: 'place' },
    ])
  })

  it('figures, of a place not known the place', () => {
    const gone = parameter({ id: null, value: null, status: 'missing' })
    expect(missingFor(compared('unknown', gone), '440882', () => false)).toEqual([
      { kind: 'parameter', id: 'line', title: '线' },
    ])
    expect(missing(compared('unknown', number(), gone))).toEqual(['parameter line'])
    expect(missing(compared('unknown', parameter()))).toEqual([])
    const nowhere = parameter({ id: null, value: null, status: 'missing', area: null })
    expect(missing(compared('unknown', nowhere), null)).toEqual(['place place'])
    expect(missing(compared('unknown', nowhere))).toEqual(['parameter line'])
    expect(missing(compared('unknown', gone), null)).toEqual(['parameter line'])
  })

  it.each<[Quantified['op'], Partial<Quantified>, string[]]>([
    ['fact', { name: 'members' }, ['fact members']],
    ['sum', { name: 'family.pay' }, ['fact family']],
    ['since', { name: 'born' }, ['fact born']],
    ['each', { name: 'family' }, ['fact family']],
    ['count', { name: 'cars' }, ['fact cars']],
    ['parameter', { name: 'line', at: 'home' }, ['fact home']],
    ['parameter', { name: 'line', at: 'home', parameter: figure() }, []],
    ['add', { name: 'nothing' }, []],
  ])('the questions of a number not known: %s %j', (op, more, expected) => {
    const one = number({ op, high: null, ...more })
    expect(missing(compared('unknown', one))).toEqual(expected)
    expect(missing(compared('unknown', number({ high: null, operands: [number(), one] })))).toEqual(expected)
    expect(missing(compared('unknown', number(), { ...one, high: one.low }))).toEqual([])
  })

  it('what picks among numbers', () => {
    const picked = number({ op: 'choose', high: null, conditions: [open(), failed()] })
    expect(missing(compared('unknown', picked))).toEqual(['fact colour'])
  })

  it('of what is needed together, questions of all, figures only of the first', () => {
    const gone = (id: string) =>
      compared('unknown', parameter({ id: null, indicator: id, value: null, status: 'missing' }))
    const parts = [gone('first'), gone('second'), open()]
    expect(missing(node('all', 'unknown', parts))).toEqual(['parameter first', 'fact colour'])
    expect(missing(node('any', 'unknown', parts))).toEqual([
      'parameter first',
      'parameter second',
      'fact colour',
    ])
    expect(missing(node('all', 'unknown', [met(), gone('first'), open(), open()]))).toEqual([
      'parameter first',
      'fact colour',
    ])
  })
})
