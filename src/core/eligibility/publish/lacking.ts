import { compile } from '../compile/compile'
import type { Slot } from '../compile/scope'
import { NATION, type ParameterDocument, type StandardDocument } from '../document'
import { areasAround, documentsFor } from '../library'
import { areaAt, findParameter } from '../parameters'
import { WORDS } from '../wording/publishing'
import type { DraftIssue } from './draft'
import type { Law } from './issues'

/**
 * The figures 基数 a standard uses and nobody has given for its first day: at its own area, or, of a figure each smaller area has for
 * itself, anywhere in it. No reason to refuse it, for a figure is published after the standard that names it; until then whatever
 * rests on it is not known.
 */
export function lackingFigures(document: StandardDocument, { standards, parameters }: Law): DraftIssue[] {
  const { _id, area, from } = document
  const compiled = compile(documentsFor([...standards, document], area, from))
  const own = (document.parameters ?? []).map(({ id }) => id)
  const slots = compiled.ok ? compiled.value.slots.filter(({ name }) => own.indexOf(name) >= 0) : []
  const titles = slots
    .filter((slot) => slot.parameter !== undefined && !isThere(slot, parameters, area, from))
    .map(({ name, parameter }) => parameter?.indicator.title ?? name)
    .filter((title, at, all) => all.indexOf(title) === at)
  return titles.length === 0
    ? []
    : [{ document: _id, path: 'parameters', sentence: WORDS.lackingFigures(titles.join('、'), from) }]
}

function isThere(slot: Slot, parameters: readonly ParameterDocument[], area: string, day: string): boolean {
  const has = (place: string) => (findParameter(slot, parameters, place, day)?.value ?? null) !== null
  const level = slot.parameter?.level
  const isOne = slot.lookup !== true && area !== NATION && level !== undefined && areaAt(area, level) !== null
  if (isOne) return has(area)
  return parameters.some((one) => areasAround(one.area).indexOf(area) >= 0 && has(one.area))
}
