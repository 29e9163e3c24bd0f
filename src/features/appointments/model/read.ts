import type { Slot } from './kinds'

/** Reads what the phone kept, field by field: a draft of an older program never breaks a page. */

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const textOf = (from: Record<string, unknown>, key: string): string | null => {
  const value = from[key]
  return typeof value === 'string' ? value : null
}

export const numberOf = (from: Record<string, unknown>, key: string): number | null => {
  const value = from[key]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** One of a fixed list, or null. */
export const oneOf = <T extends string>(all: readonly T[], value: unknown): T | null =>
  all.find((one) => one === value) ?? null

export const manyOf = <T extends string>(all: readonly T[], value: unknown): T[] =>
  Array.isArray(value) ? all.filter((one) => value.includes(one)) : []

const MODES = ['in-person', 'phone', 'video'] as const

export function readSlot(value: unknown): Slot | null {
  if (!isRecord(value)) return null
  const mode = oneOf(MODES, value['mode'])
  const text = (key: string) => textOf(value, key) ?? ''
  const slot = {
    adviserId: text('adviserId'),
    date: text('date'),
    cell: text('cell'),
    start: text('start'),
    end: text('end'),
    venueId: text('venueId'),
    areaCode: text('areaCode'),
  }
  if (mode === null || Object.values(slot).includes('')) return null
  return { ...slot, mode, free: numberOf(value, 'free') ?? 1 }
}
