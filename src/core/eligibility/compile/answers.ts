import { NATION } from '../document'
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
  const { document, slot, low: chosen } = found
  const asked = document.kind === 'choice' ? 'is' : 'has'
  if ((document.kind !== 'choice' && document.kind !== 'multi') || asked !== kind)
    return report(scope, path, 'wrong-fact-kind', name)
  const strange = wanted.find((code) => document.options.indexOf(code) < 0)
  if (strange !== undefined) return report(scope, path, 'unknown-option', strange)
  const options = wanted.map((code) => document.options.indexOf(code))
  const run = kind === 'is' ? isOneOf(chosen, options) : hasOneOf(chosen, options)
  return push(scope, { kind, children: [], facts: [slot], parameters: [], wanted, chosen, run })
}

function isOneOf(read: Read, options: readonly number[]): Read {
  const wanted = new Uint8Array(31)
  for (const option of options) wanted[option] = MET
  return (frame) => {
    const chosen = read(frame)
    return chosen < 0 ? UNSURE : (wanted[chosen] ?? NOT_MET)
  }
}

function hasOneOf(read: Read, options: readonly number[]): Read {
  const mask = options.reduce((bits, option) => bits | (1 << option), 0)
  return (frame) => {
    const chosen = read(frame)
    if (chosen < 0) return UNSURE
    return (chosen & mask) === 0 ? NOT_MET : MET
  }
}

/** A `place` fact lies in one of these areas. A wider area that holds one of them may or may not. */
export function withinNode(
  scope: Scope,
  name: string,
  wanted: readonly string[],
  path: string,
): number | null {
  const found = findFact(scope, name, path)
  if (found === null) return null
  const { document, slot, low: chosen } = found
  if (document.kind !== 'place') return report(scope, path, 'wrong-fact-kind', name)
  const strange = wanted.findIndex((code) => !/^\d{6}$/.test(code))
  if (strange >= 0) return report(scope, `${path}.areas.${strange}`, 'wrong-kind', '六位地区代码')
  const areas = wanted.map(Number)
  const run: Read = (frame) => {
    const code = chosen(frame)
    if (code < 0) return UNSURE
    if (areas.some((area) => isInside(code, area))) return MET
    return areas.some((area) => isInside(area, code)) ? UNSURE : NOT_MET
  }
  return push(scope, { kind: 'within', children: [], facts: [slot], parameters: [], wanted, chosen, run })
}

const EVERYWHERE = Number(NATION)

/** Whether an area lies in another, both as numbers; each lies in itself. */
function isInside(code: number, area: number): boolean {
  if (area === EVERYWHERE) return true
  const size = area % 10_000 === 0 ? 10_000 : area % 100 === 0 ? 100 : 1
  return code - (code % size) === area
}
