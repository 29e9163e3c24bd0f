import { invalid } from '../store/errors'

/** The JSON the SDK posts; every field is looked at before it is used. */
export type WireParams = Readonly<Record<string, unknown>>

export function text(params: WireParams, name: string): string {
  const value = params[name]
  if (typeof value !== 'string' || value === '') throw invalid(`"${name}" is missing`)
  return value
}

export const optionalText = (params: WireParams, name: string): string | undefined => {
  const value = params[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A count from 0; absent: the default. */
export function count(params: WireParams, name: string, otherwise: number): number {
  const value = params[name]
  if (value === undefined || value === null) return otherwise
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalid(`"${name}" must be a count`)
  return value
}

export function list(params: WireParams, name: string): readonly unknown[] {
  const value = params[name]
  if (!Array.isArray(value)) throw invalid(`"${name}" must be a list`)
  return value
}
