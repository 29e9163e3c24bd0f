import type { Standard } from './compile/compile'
import { DECLINED, KNOWN, newFrame, runSteps, type Frame } from './compile/frame'
import type { Quantity } from './compile/quantity'
import type { Slot } from './compile/scope'
import type { Quantified, TraceNode, UsedParameter } from './decision'
import type { Day, FactDocument, ParameterDocument } from './document'
import { encoderOf, type Encode } from './encode'
import { PLACE, type Facts } from './facts'
import { findParameter, inForce } from './parameters'
import { placeNameIn } from './places'
import { dayBefore, dayNumber } from './since'

/** Where and when a matter is judged. `area` is the handling agency's; null while it is not known. */
export interface Place {
  readonly area: string | null
  readonly date: Day
}

/** A standard with the parameters in use at one place and day: ready to judge any number of people. */
export interface Bound extends Place {
  readonly standard: Standard
  /** The parameter of each slot, null for facts, and for what is looked up where a person says. */
  readonly used: readonly (UsedParameter | null)[]
  /** The parameter of a slot that is looked up, for an area. */
  readonly parameterFor: (slot: number, area: string | null) => UsedParameter | null
  /** Runs every node and fills the frame from `facts`. Frame and values are reused: copy what must last. */
  readonly run: (facts: Facts) => Run
}

export interface Explained {
  readonly nodes: Map<number, TraceNode>
  readonly numbers: Map<Quantity, Quantified>
}

export interface Run {
  readonly frame: Frame
  readonly values: readonly number[]
  /** Explanations made of this run so far: a node or a number outside of lists is explained once. */
  readonly seen?: Explained
}

export function bind(standard: Standard, parameters: readonly ParameterDocument[], place: Place): Bound {
  const { slots } = standard
  const parameterFor = (slot: number, area: string | null) => {
    const described = slots[slot]
    const found = described && findParameter(described, parameters, area, place.date)
    return titled(standard, found ?? null)
  }
  const used = slots.map((slot, at) => (slot.lookup === true ? null : parameterFor(at, place.area)))
  const day = dayNumber(place.date)
  const tables = slots.map((slot) =>
    slot.lookup === true ? tableOf(slot, parameters, place.date) : undefined,
  )
  const frame = newFrame(slots.length, standard.nodes.length, { day, eve: dayBefore(day) }, tables)
  slots.forEach((slot, at) => putFixed(frame, at, slot, used[at] ?? null, place.date))
  return { ...place, standard, used, parameterFor, run: runner(standard, frame, place) }
}

function runner({ facts, fields, slots, steps }: Standard, frame: Frame, place: Place): Bound['run'] {
  const encoder = (name: string, document: FactDocument): Encode =>
    encoderOf(document, frame.day, (id) => fields.get(`${name}.${id}`)?.slot ?? 0)
  slots.forEach(({ name, item, fact }, at) => {
    if (item === true && fact !== undefined) encoder(name, fact)(frame, at, undefined)
  })
  const writers = Array.from(facts, ([name, { slot, document }]) => ({
    name,
    slot,
    write: encoder(name, document),
  }))
  const { values } = frame
  return (given) => {
    for (const { name, slot, write } of writers)
      write(frame, slot, name === PLACE ? (place.area ?? given[PLACE]) : given[name])
    runSteps(steps, frame)
    return { frame, values }
  }
}

/** A parameter nobody has yet is named by its place. */
function titled({ documents }: Standard, parameter: UsedParameter | null): UsedParameter | null {
  if (parameter === null || parameter.id !== null || parameter.area === null) return parameter
  return { ...parameter, title: `${placeNameIn(documents, parameter.area) ?? ''}${parameter.title}` }
}

/** What does not depend on the person: parameters of the place, and values that go by the day. Missing is no number. */
function putFixed(frame: Frame, at: number, slot: Slot, parameter: UsedParameter | null, date: Day): void {
  if (parameter === null && slot.dated === undefined) return
  const dated = slot.dated?.find((days) => inForce(days, date))
  const value = parameter?.value ?? dated?.value ?? null
  frame.state[at] = value === null ? DECLINED : KNOWN
  frame.low[at] = value ?? NaN
  frame.high[at] = value ?? NaN
}

/** The values of a parameter by area, for those areas that have one. */
function tableOf(
  slot: Slot,
  parameters: readonly ParameterDocument[],
  date: Day,
): ReadonlyMap<number, number> {
  const table = new Map<number, number>()
  for (const { indicator, area } of parameters) {
    if (indicator !== slot.name || table.has(Number(area))) continue
    const value = findParameter(slot, parameters, area, date)?.value ?? null
    if (value !== null) table.set(Number(area), value)
  }
  return table
}
