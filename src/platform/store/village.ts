import { create } from 'zustand'
import { PHONE, shelf } from './shelf'

/** The village this phone looks at: chosen on first opening, changed on home or in 我的. Skipping it is fine. */
export interface Village {
  /** 12 digits. */
  readonly areaCode: string
  /** County, town, village. */
  readonly names: readonly string[]
}

const isText = (value: unknown): value is string => typeof value === 'string'

function parse(value: unknown): Village | null {
  if (typeof value !== 'object' || value === null) return null
  if (!('areaCode' in value) || !isText(value.areaCode)) return null
  if (!('names' in value) || !Array.isArray(value.names) || !value.names.every(isText)) return null
  return { areaCode: value.areaCode, names: value.names }
}

const kept = shelf<Village>({ name: 'village', version: 1, parse, days: 0 })

export const useVillage = create<{ readonly village: Village | null }>(() => ({ village: null }))

/** Town and village as people say them: 塘㙍镇 塘㙍村. */
export function villageLabel(village: Village): string {
  return village.names
    .slice(-2)
    .map((name) => name.replace(/村(民)?委(员)?会$/, '村'))
    .join(' ')
}

/** Called once at start. */
export function loadVillage(): void {
  useVillage.setState({ village: kept.read(PHONE) })
}

export function chooseVillage(village: Village): void {
  kept.write(PHONE, village)
  useVillage.setState({ village })
}
