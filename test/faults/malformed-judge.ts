import { safeParse } from 'valibot'
import type { Action } from '@/contracts/action'
import type { ErrorCode } from '@/contracts/errors'
import { actions } from '@/contracts/registry'
import { hostility } from '../../cloudfunctions/api/hostile'

export const CONTRACTS: readonly Action[] = Object.values(actions as Readonly<Record<string, Action>>)

/** How a malformed request may be answered; anything else is a defect. */
export const REFUSALS: readonly ErrorCode[] = ['BAD_INPUT', 'UNKNOWN_ACTION', 'UPGRADE_REQUIRED', 'TOO_LARGE']

/** Whether the door is to refuse it: its contract does, or its shape is hostile whatever the contract says. */
export function isMalformed(contract: Action, input: unknown): boolean {
  return (
    hostility({ action: contract.name, input, v: 1 }) !== null || !safeParse(contract.input, input).success
  )
}

const LONGEST = 5000
const DEEPEST = 8
/** Bounds that hold for every input of every action, said apart from any schema; null when the value keeps them. */
export function untamed(value: unknown, depth = 0): string | null {
  if (depth > DEEPEST) return 'too deep'
  switch (typeof value) {
    case 'undefined':
    case 'boolean':
      return null
    case 'number':
      return Number.isFinite(value) ? null : 'a number that is none'
    case 'string':
      return wildText(value)
    case 'object':
      return value === null ? null : wildBranch(value, depth)
    default:
      return `a ${typeof value}`
  }
}

function wildText(text: string): string | null {
  if (text.length > LONGEST) return 'an endless text'
  return /\p{Cs}/u.test(text) ? 'half a character' : null
}

function wildBranch(value: object, depth: number): string | null {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== Array.prototype) return 'no plain object'
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('$') || ['__proto__', 'constructor', 'prototype'].includes(name))
      return `a field ${name}`
    const found = untamed(inner, depth + 1)
    if (found !== null) return found
  }
  return null
}
