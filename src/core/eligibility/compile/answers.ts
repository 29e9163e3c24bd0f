import { push } from './compare'
import type { Read } from './frame'
import { findFact } from './gather'
import { MET, NOT_MET, UNSURE } from './node'
import { report, type Scope } from './scope'

/** A `choice` is one of these codes, or a `multi` holds at least one of them. */
export function optionsNode(
  scope: Scope,
  kind: 'is' | 'has',
  name: string,
  wanted: readonly string[],
  path: string,
): number | null {
  const found = findFact(scope, name, path)
  if (found === null) return null
  const { document, slot, low: place } = found
  const asked = document.kind === 'choice' ? 'is' : 'has'
  if ((document.kind !== 'choice' && document.kind !== 'multi') || asked !== kind)
    return report(scope, path, 'wrong-fact-kind', name)
  const strange = wanted.find((code) => document.options.indexOf(code) < 0)
  if (strange !== undefined) return report(scope, path, 'unknown-option', strange)
  const places = wanted.map((code) => document.options.indexOf(code))
  const run = kind === 'is' ? isOneOf(place, places) : hasOneOf(place, places)
  return push(scope, { kind, children: [], facts: [slot], parameters: [], wanted, place, run })
}

function isOneOf(read: Read, places: readonly number[]): Read {
  const wanted = new Uint8Array(31)
  for (const place of places) wanted[place] = MET
  return (frame) => {
    const chosen = read(frame)
    return chosen < 0 ? UNSURE : (wanted[chosen] ?? NOT_MET)
  }
}

function hasOneOf(read: Read, places: readonly number[]): Read {
  const mask = places.reduce((bits, place) => bits | (1 << place), 0)
  return (frame) => {
    const chosen = read(frame)
    if (chosen < 0) return UNSURE
    return (chosen & mask) === 0 ? NOT_MET : MET
  }
}

/** A `place` fact lies in one of these areas. A wider place that holds one of them may or may not. */
export function placeNode(
  scope: Scope,
  name: string,
  wanted: readonly string[],
  path: string,
): number | null {
  const found = findFact(scope, name, path)
  if (found === null) return null
  const { document, slot, low: place } = found
  if (document.kind !== 'place') return report(scope, path, 'wrong-fact-kind', name)
  const strange = wanted.findIndex((code) => !/^\d{6}$/.test(code))
  if (strange >= 0) return report(scope, `${path}.areas.${strange}`, 'wrong-kind', '六位地区代码')
  const areas = wanted.map(Number)
  const run: Read = (frame) => {
    const code = place(frame)
    if (code < 0) return UNSURE
    if (areas.some((area) => isInside(code, area))) return MET
    return areas.some((area) => isInside(area, code)) ? UNSURE : NOT_MET
  }
  return push(scope, { kind: 'within', children: [], facts: [slot], parameters: [], wanted, place, run })
}

const NATION = 100_000

/** Whether an area lies in another, both as numbers; each lies in itself. */
function isInside(code: number, area: number): boolean {
  if (area === NATION) return true
  const size = area % 10_000 === 0 ? 10_000 : area % 100 === 0 ? 100 : 1
  return code - (code % size) === area
}
