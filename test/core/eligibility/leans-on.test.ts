import type { TraceKind, TraceNode, UsedStandard } from '@/core/eligibility/decision'
import type { Status } from '@/core/eligibility/document'
import { groundsOf, parametersInTrace, uncertainOf } from '@/core/eligibility/grounds'
import { compared, failed, met, node, number, open, parameter } from './support/traces'

const law = (status: Status, id = 'standard:a'): UsedStandard => ({
  id,
  revision: 1,
  title: '一个标准',
  number: '1',
  area: '440000',
  status,
  note: '标准的说明',
  source: '测试',
})
const sound = [law('verified')]

/** A test of a standard, with what it is made of. */
const test = (
  id: string,
  value: TraceNode['value'],
  status: Status = 'verified',
  children = [node('is', value)],
) =>
  node('test', value, children, {
    test: { id, title: `${id} 项`, article: '第一条', status, note: null, standard: 'standard:a' },
  })

const doubts = (one: TraceNode, standards = sound) =>
  uncertainOf(one, standards).map(({ kind, id }) => `${kind} ${id}`)

describe('what a value rests on', () => {
  const [yes, no, unsure] = [met(), failed(), open()]
  const three = [yes, no, unsure]
  it.each<[TraceKind, TraceNode['value'], TraceNode[], TraceNode[]]>([
    ['all', 'met', [yes, yes], [yes, yes]],
    ['all', 'not-met', three, [no]],
    ['all', 'unknown', [yes, unsure], [unsure]],
    ['every', 'met', [yes, yes], [yes, yes]],
    ['every', 'not-met', three, [no]],
    ['any', 'met', three, [yes]],
    ['any', 'not-met', [no, no], [no, no]],
    ['any', 'unknown', [no, unsure], [unsure]],
    ['list', 'met', three, [yes]],
    ['list', 'not-met', [no, no], [no, no]],
    ['some', 'met', three, [yes]],
    ['some', 'unknown', [no, unsure], [unsure]],
    ['test', 'met', [yes], [yes]],
    ['not', 'met', [no], [no]],
    ['item', 'not-met', [no], [no]],
    ['is', 'met', [], []],
    ['compare', 'met', [], []],
    ['unwritten', 'unknown', [], []],
  ])('%s that is %s', (kind, value, children, grounds) =>
    expect(groundsOf(node(kind, value, children), sound)).toEqual(grounds),
  )

  it('a list none of which fits, on all of it', () => {
    const list = node('list', 'not-met', [no, unsure])
    expect(groundsOf(list, sound)).toEqual([no, unsure])
  })

  it('a branch: its condition and what that chose; while it is open, what both say', () => {
    const [then, otherwise] = [test('then', 'met'), test('else', 'met')]
    const on = (condition: TraceNode, value: TraceNode['value']) =>
      groundsOf(node('if', value, [condition, then, otherwise]), sound)
    expect(on(yes, 'met')).toEqual([yes, then])
    expect(on(no, 'met')).toEqual([no, otherwise])
    expect(on(unsure, 'met')).toEqual([then, otherwise])
    expect(on(unsure, 'unknown')).toEqual([unsure, then, otherwise])
  })

  it('of several that are met, the one that leans on the fewest doubts, wherever it stands', () => {
    const [firm, shaky] = [test('firm', 'met'), test('shaky', 'met', 'provisional')]
    for (const children of [
      [firm, shaky],
      [shaky, firm],
    ])
      expect(groundsOf(node('any', 'met', children), sound)).toEqual([firm])
    const children = [shaky, firm]
    groundsOf(node('any', 'met', children), sound)
    expect(children).toEqual([shaky, firm])
  })
})

describe('what a result leans on that is not verified', () => {
  it.each<[Status, TraceNode['value'], string[]]>([
    ['verified', 'met', []],
    ['provisional', 'met', ['test t']],
    ['provisional', 'not-met', ['test t']],
    ['incomplete', 'met', ['test t']],
    ['incomplete', 'not-met', []],
    ['incomplete', 'unknown', []],
    ['missing', 'met', []],
    ['missing', 'not-met', []],
  ])('a test that is %s and %s', (status, value, expected) =>
    expect(doubts(test('t', value, status))).toEqual(expected),
  )

  it('the standard a test is of, by its own name and note', () => {
    expect(uncertainOf(test('t', 'met'), [law('verified', 'standard:b'), law('provisional')])).toEqual([
      {
        kind: 'standard',
        id: 'standard:a',
        status: 'provisional',
        title: '一个标准',
        note: '标准的说明',
        sample: false,
      },
    ])
    expect(doubts(test('t', 'met'), [])).toEqual([])
  })

  it.each<[string, TraceNode['value'], boolean, readonly string[], string | null | undefined]>([
    ['not complete, where nothing of it fits', 'not-met', false, ['缺一', '缺二'], '缺一缺二'],
    ['not complete, without saying what it lacks', 'not-met', false, [], null],
    ['not complete, where one fits', 'met', false, ['缺一'], undefined],
    ['complete', 'not-met', true, [], undefined],
  ])('a list %s', (_name, value, complete, notes, note) => {
    const list = { name: 'scope', complete, notes } as const
    const found = uncertainOf(node('list', value, [], { list }), sound)
    expect(found).toEqual(
      note === undefined
        ? []
        : [{ kind: 'list', id: 'scope', status: 'incomplete', title: 'scope', note, sample: false }],
    )
  })

  it('figures on either side, wherever they stand in a number; not those that are verified or missing', () => {
    const invented = parameter({ id: 'parameter:sample', status: 'provisional', sample: true })
    const named = {
      kind: 'parameter',
      id: 'parameter:sample',
      status: 'provisional',
      title: '线',
      note: null,
      sample: true,
    }
    for (const one of [invented, number({ operands: [number(), invented] }), number({ by: invented })]) {
      expect(uncertainOf(compared('met', one), sound)).toEqual([named])
      expect(uncertainOf(compared('met', number(), one), sound)).toEqual([named])
    }
    expect(
      doubts(compared('met', parameter(), parameter({ id: null, status: 'missing', value: null }))),
    ).toEqual([])
    expect(doubts(compared('met', parameter({ id: null, status: 'provisional' })))).toEqual([
      'parameter line',
    ])
  })

  it('what picked among numbers, on either side and inside of them', () => {
    const picked = number({ op: 'choose', conditions: [test('a', 'met', 'provisional')] })
    const more = number({ operands: [number({ conditions: [test('b', 'not-met', 'provisional')] })] })
    expect(doubts(compared('met', picked, more))).toEqual(['test a', 'test b'])
    expect(doubts(compared('met', number({ by: more })))).toEqual(['test b'])
  })

  it('each once; what has the same name and is another thing, too', () => {
    const shaky = test('line', 'met', 'provisional', [
      compared('met', parameter({ id: 'line', status: 'provisional' })),
    ])
    expect(doubts(node('all', 'met', [shaky, shaky]))).toEqual(['test line', 'parameter line'])
  })

  it('where one of two that failed is enough: the firmer', () => {
    const [shaky, firm] = [test('shaky', 'not-met', 'provisional'), test('firm', 'not-met')]
    expect(doubts(node('all', 'not-met', [shaky, firm]))).toEqual([])
    expect(doubts(node('every', 'not-met', [shaky, firm]))).toEqual([])
    expect(doubts(node('any', 'not-met', [shaky, firm]))).toEqual(['test shaky'])
    expect(doubts(node('all', 'met', [test('shaky', 'met', 'provisional'), met()]))).toEqual(['test shaky'])
    expect(
      doubts(
        node('all', 'unknown', [test('a', 'unknown', 'provisional'), test('b', 'unknown', 'provisional')]),
      ),
    ).toEqual(['test a', 'test b'])
  })

  it('every figure that anything was compared with is found', () => {
    const tree = node('all', 'met', [
      compared('met', parameter()),
      node('any', 'met', [compared('met', number(), parameter({ id: 'b' }))]),
    ])
    expect(parametersInTrace(tree).map(({ id }) => id)).toEqual(['parameter:line', 'b'])
    expect(parametersInTrace(met())).toEqual([])
  })
})
