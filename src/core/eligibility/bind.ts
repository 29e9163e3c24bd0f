import type { Standard } from './compile/compile'
import { DECLINED, KNOWN, newFrame, type Frame } from './compile/frame'
import type { UsedParameter } from './decision'
import type { Day, ParameterDocument } from './document'
import { encoderOf, type Encode } from './encode'
import type { Facts } from './facts'
import { findParameter } from './parameters'
import { placeNameIn } from './places'

/** Where and when a matter is judged. `area` is the handling agency's; null while it is not known. */
export interface Place {
  readonly area: string | null
  readonly date: Day
}

/** A standard with the parameters in use at one place and day: ready to judge any number of people. */
export interface Bound extends Place {
  readonly standard: Standard
  /** The parameter of each slot, null for facts. */
  readonly used: readonly (UsedParameter | null)[]
  /** Runs every node and fills the frame from `facts`. Frame and values are reused: copy what must last. */
  readonly run: (facts: Facts) => Run
}

export interface Run {
  readonly frame: Frame
  readonly values: Uint8Array
}

export function bind(standard: Standard, parameters: readonly ParameterDocument[], place: Place): Bound {
  const used = standard.slots.map((slot) =>
    titled(standard, findParameter(slot, parameters, place.area, place.date)),
  )
  const frame = newFrame(standard.slots.length)
  const values = new Uint8Array(standard.nodes.length)
  used.forEach((parameter, slot) => {
    if (parameter !== null) putParameter(frame, slot, parameter.value)
  })
  const names: string[] = []
  const slots: number[] = []
  const encoders: Encode[] = []
  standard.facts.forEach(({ slot, document }, name) => {
    names.push(name)
    slots.push(slot)
    encoders.push(encoderOf(document))
  })
  const steps = standard.nodes.map((node) => node.run)
  const run = (facts: Facts): Run => {
    for (let at = 0; at < names.length; at++) encoders[at]?.(frame, slots[at] ?? 0, facts[names[at] ?? ''])
    for (let at = 0; at < steps.length; at++) values[at] = steps[at]?.(frame, values) ?? 0
    return { frame, values }
  }
  return { ...place, standard, used, run }
}

/** A parameter nobody has yet is named by its place. */
function titled({ documents }: Standard, parameter: UsedParameter | null): UsedParameter | null {
  if (parameter === null || parameter.id !== null || parameter.area === null) return parameter
  return { ...parameter, title: `${placeNameIn(documents, parameter.area) ?? ''}${parameter.title}` }
}

function putParameter(frame: Frame, slot: number, value: number | null): void {
  frame.state[slot] = value === null ? DECLINED : KNOWN
  frame.low[slot] = value ?? 0
  frame.high[slot] = value ?? 0
}
