import type { GenericSchema, InferInput, InferOutput } from 'valibot'
import type { ErrorCode } from './errors'

/** Everybody who opens the program is a `guest`; whoever has entered is a `villager`; the rest are staff, by area. */
export type Role = 'guest' | 'villager' | 'adviser' | 'clerk' | 'reviewer' | 'bureau' | 'admin'

/**
 * How the caller must stand to what the action touches.
 * - `anyone`   nobody's: public facts, or the caller's own account by construction
 * - `acting`   a person the caller is, or acts for, by a live acting link
 * - `assigned` an adviser's own work
 * - `area`     an area that contains it
 */
export type Ownership = 'anyone' | 'acting' | 'assigned' | 'area'

export interface Grant {
  readonly role: Role
  readonly owns: Ownership
}

/** What an action touches; the ownership of each grant is judged against it. */
export interface Subject {
  readonly personId?: string
  readonly adviserId?: string
  readonly areaCode?: string
}

/**
 * One action of the one door.
 * - `query`: changes nothing; the client may repeat it freely.
 * - `command`: changes something. `keyed` ones carry a requestId: the same request twice has one effect.
 *   `natural` ones say how a thing shall be, so that saying it twice changes nothing.
 */
export interface Action<
  Name extends string = string,
  Kind extends 'query' | 'command' = 'query' | 'command',
  In extends GenericSchema = GenericSchema,
  Out extends GenericSchema = GenericSchema,
> {
  readonly name: Name
  readonly kind: Kind
  readonly idempotency: 'reads' | 'keyed' | 'natural'
  readonly input: In
  readonly output: Out
  /** Codes the handler itself may answer, besides those of the door. */
  readonly errors: readonly ErrorCode[]
  readonly who: readonly Grant[]
  /** Calls one account may make in a minute. */
  readonly perMinute: number
}

export type InputOf<A extends Action> = InferOutput<A['input']>
export type SentInputOf<A extends Action> = InferInput<A['input']>
export type OutputOf<A extends Action> = InferOutput<A['output']>

type Spec<In extends GenericSchema, Out extends GenericSchema> = Pick<
  Action<string, 'query', In, Out>,
  'input' | 'output' | 'who'
> & { readonly errors?: readonly ErrorCode[]; readonly perMinute?: number }

export function query<Name extends string, In extends GenericSchema, Out extends GenericSchema>(
  name: Name,
  spec: Spec<In, Out>,
): Action<Name, 'query', In, Out> {
  return { name, kind: 'query', idempotency: 'reads', errors: [], perMinute: 120, ...spec }
}

export function command<Name extends string, In extends GenericSchema, Out extends GenericSchema>(
  name: Name,
  spec: Spec<In, Out> & { readonly idempotency: 'keyed' | 'natural' },
): Action<Name, 'command', In, Out> {
  return { name, kind: 'command', errors: [], perMinute: 30, ...spec }
}
