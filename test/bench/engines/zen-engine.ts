import { ZenEngine } from '@gorules/zen-engine'
import type { Outcome } from '@/core/eligibility/decision'
import type { Applicant } from './applicants'
import type { Evaluated } from './json-rules-engine'

/** The fifteen conditions and what is made of them, in zen's expression language. */
const EXPRESSIONS: readonly (readonly [string, string])[] = [
  ['hero', 'matter == "hero"'],
  ['listed', 'matter in ["wages", "injury", "support"]'],
  ['aided', 'some(aid, # in ["dibao", "destitute"])'],
  ['migrantWorker', 'migrant == "yes"'],
  ['worker', 'matter in ["wages", "injury"]'],
  ['frail', 'person in ["minor", "elder"]'],
  ['noIncome', 'fixed == "no"'],
  ['low', 'twiceIncome < lineOfAll'],
  ['struck', 'some(cause, # in ["illness", "injury", "school"])'],
  ['spent', 'spending > income'],
  ['under', 'income < lineOfAll'],
  ['fewHomes', 'homes < 2'],
  ['smallHome', 'homes < 1 or largest < 14400'],
  ['fewVehicles', 'vehicles <= 1'],
  ['saved', 'savings <= lineOfAll'],
  ['exempt', '$.aided or ($.migrantWorker and $.worker) or ($.frail and $.noIncome)'],
  [
    'hardship',
    '($.low or ($.struck and $.spent and $.under)) and $.fewHomes and $.smallHome and $.fewVehicles and $.saved',
  ],
  [
    'outcome',
    '$.hero ? "no-test" : not($.listed) ? "not-listed" : ($.exempt or $.hardship) ? "likely" : "over"',
  ],
]

const at = { x: 0, y: 0 }
const expressions = EXPRESSIONS.map(([key, value], id) => ({ id: `e${id}`, key, value }))
const edge = (sourceId: string, targetId: string) => ({
  id: `${sourceId}-${targetId}`,
  sourceId,
  targetId,
  type: 'edge',
})

const DECISION = {
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode', position: at },
    { id: 'rules', name: 'rules', type: 'expressionNode', position: at, content: { expressions } },
    { id: 'out', name: 'out', type: 'outputNode', position: at },
  ],
  edges: [edge('in', 'rules'), edge('rules', 'out')],
}

const OUTCOMES: readonly Outcome[] = ['likely', 'over', 'no-test', 'not-listed']

/**
 * As its documentation has it: the decision created once from JDM and evaluated again and again; one expression node, which it
 * compiles, rather than a graph of many. Whole numbers come ready. Each evaluation is awaited: it runs on native threads.
 */
export function zenEngine(trace: boolean): (person: Applicant) => Promise<Evaluated> {
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(DECISION)))
  return async ({ plain }) => {
    const answered = await decision.evaluate(plain, { trace })
    const said: unknown = answered.result.outcome
    const outcome = OUTCOMES.find((one) => one === said)
    if (outcome === undefined) throw new Error(`zen-engine: ${String(said)}`)
    return { outcome, trace: answered.trace }
  }
}
